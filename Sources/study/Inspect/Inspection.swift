/// What `study inspect` says of one file.
struct Inspection: Equatable {
  /// The file as it was named.
  var file: String
  /// Why it would not be ingested, and what to do; nil when it would be.
  var refusal: String?
  /// What was read of it; nil when it is no log that can be read.
  var log: InspectedLog?
  /// What the file is when it is no log, but a catalogue.
  var catalogue: InspectedCatalogue?
}

extension Inspection {
  /// A file of which nothing can be read.
  init(_ refusal: Refusal) {
    file = refusal.path
    self.refusal = refusal.sentence
  }
}

extension Inspection: Encodable {
  private enum Key: CodingKey {
    case file, refusal, catalogue
  }

  /// Writes one object: the file, and the members of the log beside it.
  func encode(to encoder: any Encoder) throws {
    try log?.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(file, forKey: .file)
    try object.encodeIfPresent(refusal, forKey: .refusal)
    try object.encodeIfPresent(catalogue, forKey: .catalogue)
  }
}
