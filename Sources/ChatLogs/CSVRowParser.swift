import Chat

/// Turns the rows of one kind of CSV table into messages.
protocol CSVRowParser {
  /// What the messages' times count from.
  var clock: LogClock { get }
  /// What the log says of itself, as far as it has been read.
  var facts: LogFacts { get }
  /// The channels seen so far.
  var channels: [Channel] { get }

  /// Adds one row, which is UTF-8 and not empty, to a block and to the tally.
  mutating func parse(
    _ row: CSVRow, record: Int, _ bytes: Bytes, into block: inout MessageBlock,
    tally: inout LogTally)
}
