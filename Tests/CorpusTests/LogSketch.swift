import Chat
import ChatLogs
import Counting
import Emotes
import Foundation
import Pseudonyms

@testable import Corpus

/// A chat log in a few lines, and the counts that it gives.
struct LogSketch: Equatable {
  var name = "log.txt"
  var format = LogFormat.twitchDownloaderText
  var channel = Channel(login: "moonriver")
  var vodID: String?
  var start: Instant?
  var bytes = 100
  var heads: [Int: String] = [:]
  var supersedes: [String] = []
  var replaces = false
  var nameTable = "names"
  var lines: [Line]

  struct Line: Equatable {
    var at: Int64
    var chatter: CountedChatter
    var emotes: [String]

    init(_ at: Int64, _ name: String, _ emotes: String...) {
      self.init(at, CountedChatter(displayName: name), emotes)
    }

    init(_ at: Int64, _ chatter: CountedChatter, _ emotes: [String]) {
      self.at = at
      self.chatter = chatter
      self.emotes = emotes
    }
  }

  static let emotes = [
    "moonHi": Emote(provider: .twitch, code: "moonHi"),
    "moonLUL": Emote(provider: .twitch, code: "moonLUL"),
    "Kappa": Emote(provider: .twitch, providerID: "25", code: "Kappa"),
    "catJAM": Emote(provider: .sevenTV, code: "catJAM"),
    "😂": Emote(provider: .emoji, code: "😂"),
  ]

  var digest: String {
    var digest = SHA256()
    digest.update("\(name) \(format) \(channel) \(lines)".utf8)
    return digest.hexadecimal
  }

  var source: ChatSource {
    ChatSource(
      digest: digest, name: name, format: format, bytes: bytes, heads: heads,
      supersedes: supersedes,
      replaces: replaces)
  }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.channel = channel
    facts.vodID = vodID
    facts.startedAt = start
    return facts
  }

  var tally: LogTally {
    var tally = LogTally()
    tally.addMessages(lines.count)
    tally.ignore(.bot)
    tally.reject(.noAuthor, record: 7)
    return tally
  }

  var counter: Counter {
    var chatters: [CountedChatter] = []
    var emotes: [String] = []
    var lists: [[UInt32]] = []
    var rows: [CountedEmoteMessage] = []
    var part = CountedPart(
      channel: 0, origin: start,
      day: format.layout == .channelDays
        ? start.map { CivilDate(daysSinceEpoch: Int($0.milliseconds / 86_400_000)) } : nil)
    for (ordinal, line) in lines.enumerated() {
      let chatter = chatters.place(of: line.chatter)
      part.add(line, chatter: chatter)
      guard !line.emotes.isEmpty else { continue }
      let list = line.emotes.map { UInt32(emotes.place(of: $0)) }
      rows.append(
        CountedEmoteMessage(
          part: 0, ordinal: ordinal, offset: line.at, chatter: chatter,
          list: lists.place(of: list)))
    }
    var counted = CountedChannel(channel: format.layout == .oneStream ? Channel() : channel)
    counted.emotes = emotes.compactMap { LogSketch.emotes[$0] }
    counted.isOwn = emotes.map { $0.hasPrefix("moon") }
    counted.lists = lists
    return Counter(
      channels: [counted], chatters: chatters, emoteMessages: rows, notices: [], parts: [part])
  }

  func write(to writer: CorpusWriter) throws {
    var counter = counter
    try writer.begin(source)
    try writer.drain(&counter)
    try writer.finish(&counter, tally: tally, facts: facts, nameTable: nameTable)
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func place(of element: Element) -> Int {
    if let place = firstIndex(of: element) { return place }
    append(element)
    return count - 1
  }
}

extension CountedPart {
  fileprivate mutating func add(_ line: LogSketch.Line, chatter: Int) {
    messages += 1
    firstOffset = min(firstOffset ?? line.at, line.at)
    lastOffset = max(lastOffset ?? line.at, line.at)
    if activity.last?.second == line.at / 1000 {
      activity[activity.count - 1].messages += 1
    } else {
      activity.append(
        CountedActivity(second: line.at / 1000, messages: 1, chatters: 1, bits: 0))
    }
    if let row = attendance.firstIndex(where: { $0.chatter == chatter }) {
      attendance[row].messages += 1
      attendance[row].lastOffset = line.at
    } else {
      attendance.append(
        CountedAttendance(
          chatter: chatter, firstOffset: line.at, lastOffset: line.at, messages: 1, bits: 0))
    }
    if format(hasBadgeAt: line.at) {
      badges.append(
        CountedBadge(chatter: chatter, fromOffset: line.at, badge: SubscriberBadge(tier: 1)))
    }
  }

  private func format(hasBadgeAt time: Int64) -> Bool { time % 2000 == 500 }
}

/// A folder of its own for one test, with a key.
struct Workplace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "corpus-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func path(_ name: String = "corpus.sqlite") -> String { folder.appending(path: name).path }

  func key(_ name: String = "key") throws -> PseudonymKey { try PseudonymKey(path: path(name)) }

  func writer(_ name: String = "corpus.sqlite", key: String = "key") throws -> CorpusWriter {
    try CorpusWriter(path: path(name), key: try self.key(key), rules: CountingRules())
  }

  /// Writes logs in order.
  func write(
    _ logs: [LogSketch], name: String = "corpus.sqlite", key: String = "key"
  ) throws {
    let writer = try writer(name, key: key)
    for log in logs { try log.write(to: writer) }
    try writer.close()
  }

  /// Writes logs in order and opens the corpus.
  func corpus(
    _ logs: [LogSketch], name: String = "corpus.sqlite", key: String = "key"
  ) throws -> Corpus {
    try write(logs, name: name, key: key)
    return try Corpus(path: path(name), selection: Selection())
  }
}
