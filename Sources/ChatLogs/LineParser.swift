import Chat

/// Turns the lines of one format into messages.
protocol LineParser {
  /// What the messages' times count from.
  var clock: LogClock { get }
  /// What the log says of itself, as far as it has been read.
  var facts: LogFacts { get }
  /// The channels seen so far.
  var channels: [Channel] { get }

  /// Adds one line, which is UTF-8 and not empty, to a block and to the tally.
  mutating func parse(_ line: Line, into block: inout MessageBlock, tally: inout LogTally)
}

/// One line of a block, without its line end.
struct Line {
  /// The block's bytes.
  let bytes: Bytes
  /// Where the line is in them.
  let range: Range<Int>
  /// The line's 1-based number in the log.
  let record: Int
}
