import CYAML

/// Drives libyaml over bytes in memory.
final class EventReader {
  /// A syntax error, with its place.
  struct SyntaxError: Error {
    var position: Position
    var message: String
  }

  private let bytes: [UInt8]
  private let memory: UnsafeMutableBufferPointer<UInt8>
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Starts reading; the bytes must be valid UTF-8.
  init(bytes: [UInt8]) {
    self.bytes = bytes
    memory = .allocate(capacity: max(1, bytes.count))
    _ = memory.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    precondition(yaml_parser_initialize(parser) == 1, "libyaml is out of memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, memory.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    memory.deallocate()
  }

  /// The next event.
  func next() -> Result<Event, SyntaxError> {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .failure(syntaxError()) }
    defer { yaml_event_delete(&event) }
    return .success(Event(event))
  }

  private func syntaxError() -> SyntaxError {
    if parser.pointee.error == YAML_READER_ERROR {
      return SyntaxError(
        position: bytes.position(ofByte: parser.pointee.problem_offset),
        message: "a control character stands here; remove it")
    }
    let place = Position(parser.pointee.problem_mark)
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "syntax error"
    if let list = unclosed(problem, place) { return list }
    if isTab(parser.pointee.problem_mark) {
      return SyntaxError(position: place, message: "a tab stands here; indent with spaces")
    }
    let context = parser.pointee.context.map { String(cString: $0) + " " } ?? ""
    return SyntaxError(position: place, message: "this is not YAML (\(context)\(problem))")
  }

  private func isTab(_ mark: yaml_mark_t) -> Bool {
    mark.index < bytes.count && bytes[bytes.offset(ofScalar: mark.index)] == 9
  }

  /// The error of a flow list or mapping that was opened and never closed, placed where it opens.
  private func unclosed(_ problem: String, _ place: Position) -> SyntaxError? {
    let close = problem.hasSuffix("',' or ']'") ? "]" : problem.hasSuffix("',' or '}'") ? "}" : nil
    guard let close else { return nil }
    return SyntaxError(
      position: Position(parser.pointee.context_mark),
      message: "what opens here is not closed; add ',' or '\(close)' before line \(place.line), "
        + "column \(place.column)")
  }
}
