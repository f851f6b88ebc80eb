import CYAML

/// Reads the strict YAML subset into a tree, and remembers everything that is wrong with it.
///
/// Anchors, aliases, tags, duplicate keys, keys that are not text and further documents are
/// problems; reading goes on after them, so that all are found at once. A syntax error ends it.
struct NodeReader {
  static let deepestLevel = 32

  private(set) var problems: [Problem] = []
  private let file: String
  private let events: EventReader
  /// Whether the text was read to its end.
  private(set) var isComplete = true

  init(file: String, bytes: [UInt8]) {
    self.file = file
    events = EventReader(bytes: bytes)
  }

  /// The document's tree; nil when there is none.
  mutating func document() -> Node? {
    var root: Node?
    while let event = next(), event.kind != YAML_STREAM_END_EVENT {
      switch event.kind {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: continue
      case YAML_DOCUMENT_START_EVENT where root != nil:
        report(event.position, "a second document starts here; keep one document in a manifest")
        return root
      case YAML_DOCUMENT_START_EVENT: continue
      default: root = node(event, level: 1)
      }
    }
    return root
  }

  private mutating func next() -> Event? {
    guard isComplete else { return nil }
    switch events.next() {
    case .success(let event): return event
    case .failure(let error):
      isComplete = false
      report(error.position, error.message)
      return nil
    }
  }

  private mutating func report(_ position: Position, _ message: String) {
    problems.append(Problem(file: file, position: position, message: message))
  }

  private mutating func node(_ event: Event, level: Int) -> Node {
    refuseExtras(event)
    switch event.kind {
    case YAML_SEQUENCE_START_EVENT where isShallow(event, level: level):
      return Node(position: event.position, content: .list(items(level: level + 1)))
    case YAML_MAPPING_START_EVENT where isShallow(event, level: level):
      return Node(position: event.position, content: .mapping(entries(level: level + 1)))
    default:
      return Node(position: event.position, content: .scalar(event.text))
    }
  }

  private mutating func isShallow(_ event: Event, level: Int) -> Bool {
    guard level > NodeReader.deepestLevel else { return true }
    isComplete = false
    report(event.position, "nested deeper than \(NodeReader.deepestLevel) levels; make it flatter")
    return false
  }

  private mutating func refuseExtras(_ event: Event) {
    if event.kind == YAML_ALIAS_EVENT {
      report(event.position, "aliases (*name) are not supported; write the value out")
    }
    if event.hasAnchor {
      report(
        event.position, "anchors (&name) are not supported; write the value out where it is used")
    }
    if event.hasTag {
      report(event.position, "tags (!name) are not supported; remove the tag")
    }
  }

  private mutating func items(level: Int) -> [Node] {
    var items: [Node] = []
    while let event = next(), event.kind != YAML_SEQUENCE_END_EVENT {
      items.append(node(event, level: level))
    }
    return items
  }

  private mutating func entries(level: Int) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var places: [String: Position] = [:]
    while let event = next(), event.kind != YAML_MAPPING_END_EVENT {
      let key = node(event, level: level)
      guard let start = next() else { break }
      let value = node(start, level: level)
      guard let name = key.text, !name.isEmpty else {
        report(key.position, "a key must be a word")
        continue
      }
      if let first = places[name] {
        report(key.position, duplicate(name, first))
      } else {
        places[name] = key.position
        entries.append(Node.Entry(key: name, position: key.position, value: value))
      }
    }
    return entries
  }

  private func duplicate(_ name: String, _ first: Position) -> String {
    "key \(quoted(name)) stands twice (first at \(first.line):\(first.column)); remove one"
  }
}
