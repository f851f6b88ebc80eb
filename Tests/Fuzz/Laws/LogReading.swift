import Chat
import ChatLogs

/// What one reading of a log gives; its entries as a digest, to compare readings by.
struct LogReading: Equatable {
  let format: LogFormat
  private(set) var clock: LogClock
  private(set) var tally = LogTally()
  private(set) var facts = LogFacts()
  private var channels: [Channel] = []
  private var entries = 0
  private var digest = 0

  /// Records longer than this are too long, so that short inputs have some.
  private static let longestRecord = 600

  /// - Throws: `LogProblem` for a log that is refused, `BrokenLaw` for a block that is not sound.
  init(path: String, _ input: LogInput, block size: Int) throws {
    var sizes = ReadingSizes()
    (sizes.block, sizes.record) = (size, LogReading.longestRecord)
    var reader = try LogReader(
      .file(path: path), format: input.format, columns: input.columns, sizes: sizes)
    format = reader.format
    clock = reader.clock
    var (block, hasher) = (MessageBlock(), Hasher())
    while try reader.read(into: &block) { try add(block, to: &hasher) }
    (clock, tally, facts, digest) = (reader.clock, reader.tally, reader.facts, hasher.finalize())
    try require(
      tally.records
        == tally.messages + tally.notices + tally.ignoredRecords + tally.rejectedRecords,
      "every record is in one class")
    try require(entries == tally.messages + tally.notices, "what is counted is handed out")
    for rejection in tally.rejected.values {
      try require((1...tally.records).contains(rejection.firstRecord), "a rejected record exists")
    }
  }

  private mutating func add(_ block: MessageBlock, to hasher: inout Hasher) throws(BrokenLaw) {
    entries += block.messages.count
    for message in block.messages {
      var entry = BlockEntry(message, in: block, hasher: hasher)
      try entry.check()
      hasher = entry.hasher
    }
    channels = block.channels
  }
}
