import CYAML

/// One event of libyaml, copied out of its memory.
struct Event {
  var kind: yaml_event_type_t
  var position: Position
  var text: String
  var hasAnchor: Bool
  var hasTag: Bool

  init(_ event: yaml_event_t) {
    kind = event.type
    position = Position(event.start_mark)
    text = ""
    hasAnchor = false
    hasTag = false
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      hasAnchor = event.data.sequence_start.anchor != nil
      hasTag = event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      hasAnchor = event.data.mapping_start.anchor != nil
      hasTag = event.data.mapping_start.tag != nil
    default: break
    }
  }
}

extension Position {
  init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
