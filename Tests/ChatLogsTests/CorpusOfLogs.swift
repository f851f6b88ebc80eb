import Chat
import ChatSimulation
import Corpus
import Counting
import Emotes
import Foundation
import Pseudonyms
import SQLite

@testable import ChatLogs

/// A corpus of logs of one stream, in a folder of its own.
final class CorpusOfLogs {
  private let folder: URL
  private let stream: SimulatedStream

  /// Counts logs of a stream, one after another, into a new corpus.
  init(_ logs: [[UInt8]], of stream: SimulatedStream, as variant: LogVariant) throws {
    self.stream = stream
    folder = FileManager.default.temporaryDirectory.appending(path: "logs-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let key = try PseudonymKey(path: folder.appending(path: "key").path)
    let writer = try CorpusWriter(path: path, key: key, rules: CountingRules())
    for (number, log) in logs.enumerated() {
      try add(log, variant, name: "log \(number)", to: writer)
    }
    try writer.close()
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var path: String { folder.appending(path: "corpus.sqlite").path }

  private var channel: Channel {
    Channel(roomID: stream.channel.roomID, login: stream.channel.login)
  }

  private func add(
    _ log: [UInt8], _ variant: LogVariant, name: String, to writer: CorpusWriter
  ) throws {
    var reader = try LogReader(
      .member(name: name, bytes: log, isCut: false), format: variant.format,
      columns: variant.columns)
    var counter = counter(of: variant.format)
    try writer.begin(
      ChatSource(digest: name, name: name, format: variant.format, bytes: log.count))
    var block = MessageBlock()
    while try reader.read(into: &block) {
      counter.count(block, clock: reader.clock)
      try writer.drain(&counter)
    }
    var facts = reader.facts
    facts.channel = channel
    facts.startedAt = stream.startedAt
    facts.vodID = stream.vodID
    counter.finish(origin: stream.startedAt)
    try writer.finish(&counter, tally: reader.tally, facts: facts, nameTable: "names")
  }

  private func counter(of format: LogFormat) -> Counter {
    let names = stream.names
    return Counter(
      layout: format.layout, channel: channel, origin: stream.startedAt, rules: CountingRules(),
      dropsRepeats: format.mayRepeatWithoutIDs, names: { _ in names },
      matcher: { EmoteMatcher(names: $0, marksFirstParty: format.marksFirstPartyEmotes) })
  }

  /// Code, provider, uses, messages, lead uses and chatters of each emote but emoji.
  var emotes: [String] {
    get throws {
      try rows(
        """
        SELECT emote, provider, uses, messages, lead_uses, chatters FROM emote_totals
        WHERE provider <> 'emoji'
        """)
    }
  }

  /// Messages, chatters, messages with emotes and notices of each stream.
  var streams: [String] {
    get throws {
      try rows("SELECT messages, chatters, emote_messages, notices FROM stream_summary")
    }
  }

  /// Time, kind, plan and numbers of each notice.
  var notices: [String] {
    get throws {
      try rows(
        """
        SELECT
          origin_ms + offset_ms, kind, plan, cumulative_months, gift_months, prepaid_months,
          prepaid_tenure, was_gifted, viewers, count
        FROM notices JOIN live_parts USING (part)
        """)
    }
  }

  /// Messages and bits of each second.
  var activity: [String] {
    get throws {
      try rows(
        """
        SELECT origin_ms / 1000 + second AS at, sum(messages), sum(bits)
        FROM activity JOIN live_parts USING (part) GROUP BY at
        """)
    }
  }

  /// Chatters of each second.
  var company: [String] {
    get throws {
      try rows(
        "SELECT origin_ms / 1000 + second, chatters FROM activity JOIN live_parts USING (part)")
    }
  }

  /// A time as in `notices`.
  static func time(_ milliseconds: Int64) -> String {
    milliseconds == Message.noTime ? "-" : String(milliseconds)
  }

  private func rows(_ query: String) throws -> [String] {
    let select = try Connection(path: path, access: .readOnly).prepare(query)
    var rows: [String] = []
    while try select.step() {
      rows.append(
        (0..<select.columnCount).map { select.optionalText($0) ?? "-" }.joined(separator: " "))
    }
    return rows.sorted()
  }
}

extension SimulatedStream {
  /// The emotes of the channel and those that its records use besides.
  fileprivate var names: NameTable {
    let owner = Channel(roomID: channel.roomID, login: channel.login)
    let used = Set(channel.emotes + records.flatMap(\.emotes))
    let entries = used.map { emote in
      CatalogueEntry(
        emote: Emote(
          provider: EmoteProvider(rawValue: emote.provider.rawValue) ?? .twitch,
          providerID: emote.id, code: emote.code),
        owner: emote.isOwn ? owner : nil)
    }
    return NameTable(entries: entries, channel: owner, prefix: nil)
  }
}
