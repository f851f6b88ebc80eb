import Chat
import ChatLogs
import ChatSimulation

/// What a corpus of the log of a stream must hold, after what the log's format loses.
struct ExpectedCorpus {
  private let told: [Told]
  private let counts: ExpectedCounts

  init(_ stream: SimulatedStream, after loss: FormatLoss) {
    told = loss.told(of: stream).filter(\.counts)
    var left = stream
    left.records = told.map(\.counted)
    counts = ExpectedCounts([left])
  }

  /// As `CorpusOfLogs.emotes`.
  var emotes: [String] {
    counts.emotes.map { each in
      let name = "\(each.emote.code) \(each.emote.provider.rawValue)"
      return "\(name) \(each.uses) \(each.messages) \(each.leadUses) \(each.chatters)"
    }.sorted()
  }

  /// As `CorpusOfLogs.streams`.
  var streams: [String] {
    let authors = Set(said.map(\.author))
    let withEmotes = counts.streams[0].emoteMessages
    return ["\(said.count) \(authors.count) \(withEmotes) \(counts.streams[0].notices)"]
  }

  /// As `CorpusOfLogs.notices`.
  var notices: [String] {
    told.compactMap { each in
      each.entry.notice.map { "\(CorpusOfLogs.time(each.entry.time)) \($0.row)" }
    }.sorted()
  }

  /// As `CorpusOfLogs.activity`.
  var activity: [String] {
    seconds.map { second, records in
      "\(second) \(records.count) \(records.map { Int($0.entry.bits) }.reduce(0, +))"
    }.sorted()
  }

  /// As `CorpusOfLogs.company`.
  var company: [String] {
    seconds.map { "\($0) \(Set($1.map(\.author)).count)" }.sorted()
  }

  private var seconds: [Int64: [Told]] {
    Dictionary(grouping: said.filter { $0.entry.time != Message.noTime }) { $0.entry.time / 1000 }
  }

  /// The messages, and the notices with words.
  private var said: [Told] { told.filter { $0.entry.notice == nil || !$0.entry.text.isEmpty } }
}

extension Gathered.NoticeCopy {
  /// The kind, the plan and the numbers; `-` for what is not told.
  fileprivate var row: String {
    let numbers = [
      cumulativeMonths, giftMonths, prepaidMonths, prepaidTenure, wasGifted.map { $0 ? 1 : 0 },
      viewers, count,
    ]
    return ([kind.rawValue, plan?.rawValue ?? "-"] + numbers.map { $0.map(String.init) ?? "-" })
      .joined(separator: " ")
  }
}
