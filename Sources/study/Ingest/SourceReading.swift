import Chat
import ChatLogs
import Corpus
import Counting
import Emotes

/// Reads one chat log into a corpus.
struct SourceReading {
  let path: String
  let content: ContentDigest
  let supersedes: [String]
  let facts: SourceFacts
  let rules: CountingRules
  let format: LogFormat?
  let columns: CSVColumns?
  let tables: NameTables
  let writer: CorpusWriter

  /// Reads the log in one transaction.
  ///
  /// - Parameter progress: takes the number of bytes of the file read so far.
  /// - Returns: how the log's records fall into classes, and how many marks of emotes were dropped.
  /// - Throws: `Refusal`, `LogProblem` or `CorpusError`; the corpus is then unchanged.
  func run(progress: (Int) -> Void) throws -> (tally: LogTally, droppedMarks: Int) {
    var reader = try LogReader(path: path, format: format, columns: columns)
    var block = MessageBlock()
    let isOpen = try reader.read(into: &block)
    let first = reader.clock == .sinceEpoch ? SourceReading.firstTime(in: block) : nil
    var counter = try makeCounter(reader, first: first)
    try writer.begin(source(of: reader))
    do {
      if isOpen { try count(&counter, &reader, &block, progress) }
      return try finish(&counter, reader, first: first)
    } catch {
      writer.abandon()
      throw error
    }
  }

  private static func firstTime(in block: MessageBlock) -> Instant? {
    block.messages.first.flatMap {
      $0.time == Message.noTime ? nil : Instant(milliseconds: $0.time)
    }
  }

  private func makeCounter(_ reader: LogReader, first: Instant?) throws -> Counter {
    let known = try facts.completing(reader.facts, first: first)
    if reader.format.layout == .oneStream, known.channel == Channel() { throw unknownChannel }
    let marks = reader.format.marksFirstPartyEmotes
    let tokens = try marks ? [] : commonTokens(of: ChannelDate(channel: known.channel, date: nil))
    return Counter(
      layout: reader.format.layout, channel: known.channel, origin: known.startedAt,
      rules: rules, names: { tables.table(of: SourceReading.dated($0, known)) },
      matcher: { EmoteMatcher(names: $0, marksFirstParty: marks, commonTokens: tokens) })
  }

  /// A channel on the day of its part, or on the day that is all that is known of a log's start.
  private static func dated(_ key: ChannelDate, _ facts: LogFacts) -> ChannelDate {
    ChannelDate(channel: key.channel, date: key.date ?? facts.day)
  }

  /// The tokens that the channel's prefix rule names; they cost a reading of their own.
  private func commonTokens(of key: ChannelDate) throws -> Set<String> {
    guard let rule = tables.table(of: key).prefix else { return [] }
    var census = PrefixCensus(rule: rule)
    var reader = try LogReader(path: path, format: format, columns: columns)
    var block = MessageBlock()
    while try reader.read(into: &block) { census.add(block) }
    return census.commonTokens
  }

  private func source(of reader: LogReader) -> ChatSource {
    ChatSource(
      digest: content.digest, name: String(path.split(separator: "/").last ?? ""),
      format: reader.format, bytes: content.bytes, heads: content.keptHeads,
      supersedes: supersedes)
  }

  private func count(
    _ counter: inout Counter, _ reader: inout LogReader, _ block: inout MessageBlock,
    _ progress: (Int) -> Void
  ) throws {
    repeat {
      counter.count(block, clock: reader.clock)
      try writer.drain(&counter)
      progress(reader.bytesRead)
    } while try reader.read(into: &block)
  }

  private func finish(
    _ counter: inout Counter, _ reader: LogReader, first: Instant?
  ) throws -> (tally: LogTally, droppedMarks: Int) {
    let known = try facts.completing(reader.facts, first: first)
    // Before the origins are completed: names were matched with what was known then.
    let matched = counter.parts.map { part in
      SourceReading.dated(
        ChannelDate(channel: counter.channels[part.channel].channel, date: part.origin?.date), known
      )
    }
    counter.finish(origin: known.startedAt)
    var tally = reader.tally
    for (reason, count) in counter.ignored {
      for _ in 0..<count.messages { tally.reclassify(isNotice: false, as: reason) }
      for _ in 0..<count.notices { tally.reclassify(isNotice: true, as: reason) }
    }
    try checkUsable(tally)
    try writer.finish(
      &counter, tally: tally, facts: known,
      nameTable: tables.digest(of: matched))
    return (tally, known.droppedMarks)
  }

  private func checkUsable(_ tally: LogTally) throws(Refusal) {
    let rejected = tally.rejected.sorted { $0.value.firstRecord < $1.value.firstRecord }
    guard tally.messages + tally.notices == 0, let first = rejected.first else { return }
    let reasons = rejected.map { "\($0.value.count) \($0.key.rawValue)" }
    throw Refusal(
      path: path,
      sentence: "\(path):\(first.value.firstRecord): none of its \(tally.records) records can be "
        + "used (\(reasons.joined(separator: ", ")))")
  }

  private var unknownChannel: Refusal {
    Refusal(
      path: path,
      sentence: "\(path): the log does not say which channel it is of; give --channel LOGIN, or "
        + "put {\"channel\": \"LOGIN\"} into \(path)\(Sidecar.ending), or name the file "
        + "LOGIN/YYYY-MM-DD.txt")
  }
}
