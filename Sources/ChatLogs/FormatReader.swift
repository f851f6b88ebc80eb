import Chat

/// What `LogReader` asks of the reader of one format.
protocol FormatReader {
  /// What the messages' times count from.
  var clock: LogClock { get }
  /// The classes of the records read so far.
  var tally: LogTally { get }
  /// What the log says of itself, as far as it has been read.
  var facts: LogFacts { get }

  /// Reads the next batch of messages into a block; false at the end of the log.
  mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool
}

/// The sizes that reading works with.
package struct ReadingSizes {
  /// How many bytes are asked of the source at a time.
  package var block = 65_536
  /// The longest record, in bytes, that is not rejected.
  package var record = 1_048_576

  /// Makes the sizes that logs are read with.
  package init() {}
}

extension MessageBlock {
  /// Forgets the last batch and hands out its buffer of bytes, emptied, for the next.
  mutating func recycle() -> [UInt8] {
    messages.removeAll(keepingCapacity: true)
    emoteRanges.removeAll(keepingCapacity: true)
    notices.removeAll(keepingCapacity: true)
    var buffer: [UInt8] = []
    swap(&buffer, &bytes)
    buffer.removeAll(keepingCapacity: true)
    return buffer
  }
}
