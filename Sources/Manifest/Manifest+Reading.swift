import Chat
import FoundationEssentials

extension Manifest {
  /// The largest manifest that is read, in bytes.
  static let sizeLimit = 1 << 20

  /// Reads a manifest from a file.
  ///
  /// - Parameter file: the path; other paths in the manifest are relative to its folder.
  /// - Throws: `Problems` with everything that is wrong.
  public init(file: String) throws(Problems) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw Problems(file, "cannot be read; check the path and who may read it")
    }
    try self.init(file: file, bytes: Array(data))
  }

  /// Reads a manifest from bytes.
  ///
  /// - Parameters:
  ///   - file: the path that problems name, and whose folder other paths are relative to.
  ///   - bytes: the YAML text.
  /// - Throws: `Problems` with everything that is wrong.
  public init(file: String, bytes: [UInt8]) throws(Problems) {
    let root = try Manifest.tree(file: file, bytes: bytes)
    var fields = FieldReader(file: file, root: root.node)
    self.init(file: file, fields: &fields)
    let problems = root.problems + fields.problems
    if !problems.isEmpty { throw Problems(problems) }
  }

  private static func tree(file: String, bytes: [UInt8]) throws(Problems) -> (
    node: Node, problems: [Problem]
  ) {
    if bytes.count > sizeLimit { throw Problems(file, "larger than 1 MiB; is it a manifest?") }
    if let offset = bytes.firstInvalidUTF8() {
      throw Problems(
        file, "not UTF-8 text; save the file as UTF-8", at: bytes.position(ofByte: offset))
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var reader = NodeReader(
      file: file, bytes: bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes)
    let node = reader.document()
    guard reader.isComplete, let node else {
      throw reader.problems.isEmpty
        ? Problems(file, "the manifest is empty; start with 'study: NAME'")
        : Problems(reader.problems)
    }
    return (node, reader.problems)
  }

  private init(file: String, fields: inout FieldReader) {
    let folder = file.folder
    self.init(
      file: file,
      study: fields.required(.study, example: "usage") { try $0.studyName() } ?? "",
      title: fields.required(.title, example: "Which emotes?") { try $0.textValue() } ?? "",
      sources: fields.list(.sources) { try $0.path(in: folder) },
      columns: fields.columns(),
      pathPattern: fields.optional(.pathPattern) { try PathPattern($0.textValue()) },
      catalogues: fields.list(.catalogues) { try $0.path(in: folder) },
      corpus: fields.required(.corpus, example: "chat.sqlite") { try $0.path(in: folder) } ?? "",
      channels: fields.list(.channels) { try $0.channel() },
      prefixes: fields.prefixes(),
      bots: fields.entry(.bots) == nil ? nil : fields.list(.bots) { try $0.channel() }.sorted(),
      from: fields.optional(.from) { try $0.date() },
      to: fields.dayAfter(.from, .to),
      timeZone: fields.optional(.timeZone) { try $0.zone() } ?? .gmt,
      seed: fields.optional(.seed) { try $0.unsigned() } ?? 0,
      parameters: fields.mapping(.parameters),
      places: fields.places)
  }
}

extension Manifest {
  /// A problem with the value of a key, at its place.
  public func problem(_ key: Key, _ message: String) -> Problem {
    let start = Position(line: 1, column: 1)
    return Problem(file: file, position: places[key] ?? start, message: message)
  }
}

extension Problems {
  fileprivate init(
    _ file: String, _ message: String, at position: Position = Position(line: 1, column: 1)
  ) {
    self.init([Problem(file: file, position: position, message: message)])
  }
}
