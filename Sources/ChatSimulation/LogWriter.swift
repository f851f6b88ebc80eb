/// Writes a stream as one program writes chat, event by event, so that no stream is too long.
///
/// A writer is begun once, given every event in the order of time, and ended; a copy of it writes
/// another log.
public protocol LogWriter: Sendable {
  /// Writes what stands before the first event.
  ///
  /// - Parameters:
  ///   - broadcast: what the log is of.
  ///   - events: all that will be added; only tables, whose columns rest on it, go through it.
  ///   - output: where bytes are appended.
  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8])

  /// Writes an event, or nothing where the program does not hear of it.
  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8])

  /// Writes what stands after the last event.
  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8])
}

extension LogWriter {
  /// Writes nothing.
  public mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {}

  /// Writes nothing.
  public mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {}

  /// The stream as a file.
  public func bytes(_ stream: SimulatedStream) -> [UInt8] {
    var writer = self
    var output: [UInt8] = []
    let events = stream.events
    writer.begin(stream.broadcast, AnySequence(events), to: &output)
    for event in events { writer.add(event, of: stream.broadcast, to: &output) }
    writer.end(stream.broadcast, to: &output)
    return output
  }
}
