import Chat
import ChatLogs
import Corpus
import Counting
import Emotes

/// Counts one chat log block by block, whoever takes the counts.
struct LogCounting {
  /// What is counted so far; who takes its rows removes them.
  var counter: Counter
  private(set) var reader: LogReader
  /// What is known of the log, complete after `finish()`.
  private(set) var facts: LogFacts
  /// How the log's records fall into classes, complete after `finish()`.
  private(set) var tally = LogTally()
  /// Whose names on which days the emotes were matched with, complete after `finish()`.
  private(set) var matched: [ChannelDate] = []
  private let source: SourceFacts
  private let first: Instant?
  /// What was known before the first message was counted.
  private let known: LogFacts
  private var block = MessageBlock()
  private var isOpen: Bool

  /// Opens a log and reads its first block.
  ///
  /// - Parameters:
  ///   - log: where the log's bytes come from.
  ///   - format: its format; nil to recognise it.
  ///   - columns: what the columns of a CSV table hold.
  ///   - source: what others say of the log.
  ///   - rules: what is left out.
  ///   - isBot: tells further bots than those that the rules name.
  ///   - tables: the names of emotes.
  /// - Throws: `Refusal` or `LogProblem`.
  init(
    _ log: LogBytes, format: LogFormat?, columns: CSVColumns?, source: SourceFacts,
    rules: CountingRules, isBot: @escaping (CountedChatter) -> Bool = { _ in false },
    tables: NameTables
  ) throws {
    self.source = source
    reader = try LogReader(log, format: format, columns: columns)
    isOpen = try reader.read(into: &block)
    first = reader.clock == .sinceEpoch ? block.firstTime : nil
    facts = try source.completing(reader.facts, first: first)
    if tables.dependOnDay, reader.clock == .sinceStart {
      let again = try LogReader(log, format: format, columns: columns)
      facts = try source.completing(LogCounting.facts(of: again), first: first)
    }
    let marks = reader.format.marksFirstPartyEmotes
    let known = facts
    self.known = known
    let prefix =
      marks ? nil : tables.table(of: ChannelDate(channel: known.channel, date: nil)).prefix
    let tokens = try prefix.map { rule in
      let again = try LogReader(log, format: format, columns: columns)
      return try LogCounting.commonTokens(of: again, rule)
    }
    // Of a log with times since its start, only the whole tells when that was.
    let origin = reader.clock == .sinceEpoch ? known.startedAt : nil
    counter = Counter(
      layout: reader.format.layout, channel: known.channel, origin: origin, rules: rules,
      isBot: isBot, dropsRepeats: reader.format.mayRepeatWithoutIDs,
      names: { tables.table(of: LogCounting.dated($0, known)) },
      matcher: { EmoteMatcher(names: $0, marksFirstParty: marks, commonTokens: tokens ?? []) })
  }

  /// Whether the log is of one stream and nothing tells of which channel.
  var lacksChannel: Bool { reader.format.layout == .oneStream && facts.channel == Channel() }

  /// Counts the next block; false at the end of the log.
  mutating func next() throws(LogProblem) -> Bool {
    guard isOpen else { return false }
    counter.count(block, clock: reader.clock)
    isOpen = try reader.read(into: &block)
    return true
  }

  /// Completes the counts after the last block.
  mutating func finish() throws(Refusal) {
    facts = try source.completing(reader.facts, first: first)
    // Before the origins are completed: names were matched with what was known then.
    matched = counter.parts.map { part in
      let channel = counter.channels[part.channel].channel
      return LogCounting.dated(ChannelDate(channel: channel, date: part.origin?.date), known)
    }
    counter.finish(origin: facts.startedAt)
    tally = reader.tally
    for (reason, count) in counter.ignored {
      for _ in 0..<count.messages { tally.reclassify(isNotice: false, as: reason) }
      for _ in 0..<count.notices { tally.reclassify(isNotice: true, as: reason) }
    }
  }

  /// A channel on the day of its part, or else of its log's start.
  private static func dated(_ key: ChannelDate, _ facts: LogFacts) -> ChannelDate {
    ChannelDate(channel: key.channel, date: key.date ?? facts.startedAt?.date ?? facts.day)
  }

  /// What a whole log tells of itself; where names go by its day, they need that before its messages.
  private static func facts(of log: LogReader) throws(LogProblem) -> LogFacts {
    var (log, block) = (log, MessageBlock())
    while try log.read(into: &block) {}
    return log.facts
  }

  /// The tokens that a prefix rule names; they cost a reading of their own.
  private static func commonTokens(
    of log: LogReader, _ rule: PrefixRule
  ) throws(LogProblem) -> Set<String> {
    var (log, block, census) = (log, MessageBlock(), PrefixCensus(rule: rule))
    while try log.read(into: &block) { census.add(block) }
    return census.commonTokens
  }
}

extension MessageBlock {
  /// The time of the first message of a log whose messages have absolute times.
  var firstTime: Instant? {
    messages.first.flatMap {
      $0.time == Message.noTime ? nil : Instant(milliseconds: $0.time)
    }
  }
}
