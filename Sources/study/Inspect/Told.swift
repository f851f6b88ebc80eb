/// Something that is known of a log, and who told it.
struct Told<Value: Encodable & Equatable>: Encodable, Equatable {
  /// Nil when nothing tells it.
  var value: Value?
  var by: Teller?
}

/// Who tells something of a log.
enum Teller: String, Encodable {
  case log, sidecar
  case vodFile = "vod.json"
  case path

  /// The teller in a sentence.
  var phrase: String { self == .log ? "told by the log" : "told by its \(rawValue)" }
}

extension Told {
  /// Finds out who told something: the first of those who say the same, and else the path.
  init(_ value: Value?, log: Value?, sidecar: Value?, vodFile: Value?) {
    self.value = value
    if value == nil {
      by = nil
    } else if value == log {
      by = .log
    } else {
      by = value == sidecar ? .sidecar : value == vodFile ? .vodFile : .path
    }
  }
}
