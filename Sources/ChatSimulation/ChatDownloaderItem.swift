import Chat

/// The parts that chat-downloader's items of VODs and of live channels have in common.
enum ChatDownloaderItem {
  /// Microseconds since 1970.
  static func timestamp(_ offset: Int, of stream: Broadcast) -> JSONText {
    .integer(Int(stream.instant(offset).milliseconds) * 1000)
  }

  /// A badge; the months that IRC tells exactly stand beside the subscriber's alone.
  static func badge(_ badge: Badge, months: Int?) -> JSONText {
    var members: [(String, JSONText)] = []
    if let months, badge.name == "subscriber" { members.append(("months", .integer(months))) }
    members += [("name", .string(badge.name)), ("title", .string(badge.name))]
    let version = Int(badge.version).map(JSONText.integer)
    members.append(("version", months == nil ? .string(badge.version) : version ?? .null))
    return .object(members)
  }

  /// An object whose keys are sorted.
  static func sorted(_ members: [(String, JSONText)]) -> JSONText {
    .object(members.sorted { $0.0 < $1.0 })
  }
}
