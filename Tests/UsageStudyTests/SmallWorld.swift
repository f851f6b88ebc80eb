import Chat
import Emotes
import Foundation
import Report
import Testing

@testable import Corpus
@testable import UsageStudy

/// Rows of a corpus, written by hand.
struct SmallWorld {
  /// An emote of a channel: its uses and chatters in each stream.
  struct Line {
    var code: String
    var provider = EmoteProvider.sevenTV
    var isOwn = true
    var isListed = true
    var uses: [Int]
    var chatters: [Int]
    /// Distinct chatters over all streams.
    var allChatters: Int
    /// Uses a message with the emote holds.
    var perMessage = 1
  }

  /// A stream's start (nil when unknown) and messages.
  struct Stream {
    var start: String?
    var messages: Int
    var chatters: Int
    var flags: [String] = []
  }

  var rows = UsageRows(streams: [], totals: [], counts: [], tallies: [])

  mutating func add(channel: String, _ streams: [Stream], _ lines: [Line]) {
    let first = rows.streams.count
    for (index, stream) in streams.enumerated() {
      rows.streams.append(
        StreamRow(
          key: "vod:\(1000 + first + index)", channel: channel,
          startedAt: stream.start.flatMap { Instant(iso8601: Array($0.utf8)) }, seconds: 7200,
          messages: stream.messages, chatters: stream.chatters,
          emoteMessages: lines.reduce(0) { $0 + $1.uses[index] / $1.perMessage }, notices: 2,
          flags: stream.flags))
    }
    for line in lines { add(line, channel, first) }
  }

  private mutating func add(_ line: Line, _ channel: String, _ first: Int) {
    let emote = Emote(provider: line.provider, code: line.code)
    var total = EmoteCounts()
    var last: Instant?
    for (index, uses) in line.uses.enumerated() where uses > 0 {
      var counts = EmoteCounts()
      counts.uses = uses
      counts.messages = uses / line.perMessage
      counts.leadUses = line.isOwn ? counts.messages * 3 / 4 : 0
      counts.chatters = line.chatters[index]
      counts.capped = counts.chatters
      rows.counts.append(EmoteStreamCount(stream: first + index, emote: emote, counts: counts))
      total.uses += counts.uses
      total.messages += counts.messages
      total.leadUses += counts.leadUses
      total.capped += counts.capped
      last = [last, rows.streams[first + index].startedAt].compactMap { $0 }.max()
    }
    total.chatters = line.allChatters
    rows.totals.append(
      EmoteTotal(
        channel: channel, emote: emote, isOwn: line.isOwn,
        isListed: line.isOwn && line.isListed, counts: total, lastStreamStart: last,
        lastUse: last))
  }

  static let options = UsageOptions(
    title: "Which emotes does moonriver use?", question: UsageStudy().question,
    timeZone: TimeZone(identifier: "Asia/Seoul") ?? .gmt, top: 15, least: 20, providers: nil)

  func usage(_ options: UsageOptions = SmallWorld.options) -> Usage { Usage(rows, options) }

  func report(_ options: UsageOptions = SmallWorld.options) -> Report {
    let usage = Usage(rows, options)
    let provenance = Provenance(
      study: "usage", version: "0.1.0", seed: 20_260_301,
      parameters: [
        .init(name: "least", value: "20"), .init(name: "providers", value: "all"),
        .init(name: "top", value: "15"),
      ], selectionDigest: String(repeating: "0123456789abcdef", count: 4),
      counts: usage.provenanceCounts)
    return UsageReport(usage: usage, options: options, provenance: provenance).report
  }

  func files(_ options: UsageOptions = SmallWorld.options) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: report(options).files(environment: [:]).map {
        ($0.name, String(decoding: $0.bytes, as: UTF8.self))
      })
  }
}

extension SmallWorld {
  /// A channel with seven streams in March; the last two start on the same day in Seoul.
  static var march: SmallWorld {
    var world = SmallWorld()
    world.add(channel: "moonriver", marchStreams, marchLines)
    world.rows.bots = 2
    world.rows.tallies = [
      SourceTally(
        name: "moonriver-웃음.txt", format: "TwitchDownloader text", records: 9015, messages: 9000,
        notices: 4, ignored: [("bot", 6), ("command", 3)], rejected: [("no sender", 2, 117)]),
      SourceTally(
        name: "moonriver.json.gz", format: "TwitchDownloader JSON", records: 8424, messages: 8410,
        notices: 10, ignored: [("bot", 4)], rejected: []),
    ]
    world.rows.catalogues = [
      CountingCatalogue(
        channel: "moonriver", kind: .helix, isOwn: true, date: CivilDate("2026-02-01"), streams: 4),
      CountingCatalogue(
        channel: "moonriver", kind: .helix, isOwn: true, date: CivilDate("2026-03-12"), streams: 3),
      CountingCatalogue(channel: "moonriver", kind: .bttv, isOwn: false, date: nil, streams: 7),
    ]
    return world
  }

  private static let marchStreams: [Stream] = [
    .init(start: "2026-03-02T11:00:00Z", messages: 2400, chatters: 310),
    .init(start: "2026-03-05T11:00:00Z", messages: 2100, chatters: 270),
    .init(start: "2026-03-09T11:00:00Z", messages: 3900, chatters: 520),
    .init(start: "2026-03-12T11:00:00Z", messages: 2250, chatters: 260, flags: ["truncated"]),
    .init(start: "2026-03-16T11:00:00Z", messages: 2600, chatters: 300),
    .init(start: "2026-03-18T16:00:00Z", messages: 1400, chatters: 180),
    .init(
      start: "2026-03-19T11:00:00Z", messages: 2760, chatters: 330,
      flags: ["mirrors not visible", "no badges"]),
  ]

  private static let marchLines: [Line] = [
    .init(
      code: "moonKEK", provider: .twitch, uses: [480, 390, 1120, 400, 510, 260, 620],
      chatters: [120, 98, 260, 101, 125, 70, 140], allChatters: 512, perMessage: 2),
    .init(
      code: "OMEGALUL", uses: [300, 210, 640, 280, 330, 150, 350],
      chatters: [99, 80, 190, 90, 95, 51, 110], allChatters: 402),
    .init(
      code: "웃음", uses: [150, 180, 200, 260, 240, 90, 310],
      chatters: [60, 66, 71, 88, 80, 40, 99], allChatters: 233),
    .init(
      code: "catJAM", provider: .bttv, uses: [90, 400, 20, 31, 44, 10, 52],
      chatters: [21, 18, 9, 11, 14, 6, 17], allChatters: 61, perMessage: 1),
    .init(
      code: "Kappa", provider: .twitch, isOwn: false, uses: [60, 51, 90, 47, 52, 33, 58],
      chatters: [31, 28, 47, 25, 30, 20, 33], allChatters: 140),
    .init(
      code: "moonHype", provider: .twitch, uses: [44, 20, 160, 22, 31, 12, 40],
      chatters: [20, 11, 66, 12, 16, 8, 19], allChatters: 104),
    .init(
      code: "D:", provider: .bttv, uses: [12, 9, 31, 8, 14, 2, 11],
      chatters: [9, 8, 22, 7, 11, 2, 9], allChatters: 48),
    .init(
      code: "a|b_`c`", uses: [7, 0, 9, 0, 6, 0, 8], chatters: [5, 0, 6, 0, 5, 0, 5],
      allChatters: 15),
    .init(
      code: "moonNap", provider: .twitch, uses: [0, 6, 0, 3, 0, 0, 2],
      chatters: [0, 5, 0, 3, 0, 0, 2], allChatters: 8),
    .init(
      code: "Wowee", provider: .ffz, uses: [0, 0, 3, 0, 0, 0, 0],
      chatters: [0, 0, 3, 0, 0, 0, 0], allChatters: 3),
    .init(
      code: "moonSad", provider: .twitch, uses: [0, 0, 0, 0, 0, 0, 0],
      chatters: [0, 0, 0, 0, 0, 0, 0], allChatters: 0),
    .init(
      code: "달빛", uses: [0, 0, 0, 0, 0, 0, 0], chatters: [0, 0, 0, 0, 0, 0, 0], allChatters: 0),
  ]
}
