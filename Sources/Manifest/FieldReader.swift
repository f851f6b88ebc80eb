/// Reads the fields of a manifest's mapping, and remembers what is wrong with them.
struct FieldReader {
  private(set) var problems: [Problem] = []
  private let file: String
  private let root: Position
  private let fields: [String: Node.Entry]?

  init(file: String, root: Node) {
    self.file = file
    self.root = root.position
    guard case .mapping(let entries) = root.content else {
      fields = nil
      report(root.position, "a manifest is made of 'key: value' lines; start with 'study: NAME'")
      return
    }
    fields = Dictionary(entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries where Manifest.Key(rawValue: entry.key) == nil { refuse(entry) }
  }

  private mutating func refuse(_ entry: Node.Entry) {
    let known = Manifest.Key.allCases.map(\.rawValue)
    let message =
      Manifest.Key.unsupported.contains(entry.key)
      ? "\(quoted(entry.key)) is not supported by this version; remove it"
      : "unknown key \(quoted(entry.key))" + Spelling.hint(for: entry.key, among: known)
    report(entry.position, message)
  }

  mutating func report(_ position: Position, _ message: String) {
    problems.append(Problem(file: file, position: position, message: message))
  }

  /// The entry of a key; nil when the manifest does not have it.
  func entry(_ key: Manifest.Key) -> Node.Entry? { fields?[key.rawValue] }

  /// Where the values of the known keys start.
  var places: [Manifest.Key: Position] {
    let pairs = Manifest.Key.allCases.map { ($0, entry($0)?.value.position) }
    return Dictionary(uniqueKeysWithValues: pairs).compactMapValues { $0 }
  }

  /// A value that must be there; a missing one is a problem that shows how to write it.
  mutating func required<Value>(
    _ key: Manifest.Key, example: String, _ read: (Node) throws -> Value
  ) -> Value? {
    if entry(key) == nil, fields != nil {
      report(root, "'\(key.rawValue)' is missing; add a line such as '\(key.rawValue): \(example)'")
    }
    return optional(key, read)
  }

  /// A value that may be missing.
  mutating func optional<Value>(_ key: Manifest.Key, _ read: (Node) throws -> Value) -> Value? {
    entry(key).flatMap { value($0.value, named: key.rawValue, read) }
  }

  /// The items of a list; empty when it is missing.
  mutating func list<Value>(_ key: Manifest.Key, _ read: (Node) throws -> Value) -> [Value] {
    guard let entry = entry(key) else { return [] }
    guard case .list(let items) = entry.value.content else {
      report(entry.value.position, "'\(key.rawValue)' must be a list such as [one, two]")
      return []
    }
    return items.compactMap { value($0, named: "an item of \(key.rawValue)", read) }
  }

  /// The entries of a mapping; empty when it is missing.
  mutating func mapping(_ key: Manifest.Key) -> [Node.Entry] {
    guard let entry = entry(key) else { return [] }
    guard case .mapping(let entries) = entry.value.content else {
      report(entry.value.position, "'\(key.rawValue)' must be a mapping such as {name: value}")
      return []
    }
    return entries
  }

  /// Reads one value; a mismatch becomes a problem at its place.
  mutating func value<Value>(
    _ node: Node, named name: String, _ read: (Node) throws -> Value
  ) -> Value? {
    do {
      return try read(node)
    } catch {
      report(node.position, "'\(name)' \(error)")
      return nil
    }
  }
}
