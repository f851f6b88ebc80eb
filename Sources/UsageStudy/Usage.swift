import Chat
import Corpus
import Emotes
import Report

/// The counts of a selection, ready to be told.
struct Usage {
  /// The channels, by the bytes of their names.
  var channels: [ChannelUsage]
  var tallies: [SourceTally]
  /// The snapshots that name emotes; those of global emotes with the streams of all channels.
  var catalogues: [CountingCatalogue]
  /// The distinct bots that were left out.
  var bots: Int
  /// What is left out because a better log holds the same time.
  var overlaps: [Overlap]

  /// Puts the rows of a corpus together.
  ///
  /// - Complexity: O(n log n) in the number of rows.
  init(_ rows: UsageRows, _ options: UsageOptions) {
    let names = Set(rows.streams.map(\.channel))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let emotes = Usage.emotes(rows.totals, options)
    let days = Usage.days(rows, options)
    channels = names.map { name in
      ChannelUsage(
        name: name, streams: rows.streams.filter { $0.channel == name }.sorted(by: Usage.isBefore),
        emotes: emotes[name] ?? [], days: days[name] ?? [])
    }
    catalogues = Usage.joined(rows.catalogues)
    bots = rows.bots
    overlaps = rows.overlaps
    tallies = rows.tallies.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  var streams: [StreamRow] { channels.flatMap(\.streams) }
  var messages: Int { channels.reduce(0) { $0 + $1.messages } }
  var uses: Int { channels.reduce(0) { $0 + $1.uses } }
  /// Whether the sum over all channels may be told.
  var hidesTotals: Bool { channels.contains(where: \.hidesTotals) }

  /// Emote uses per 1,000 messages; nil without a message.
  static func rate(uses: Int, messages: Int) -> Double? {
    messages == 0 ? nil : Double(uses) * 1000 / Double(messages)
  }

  var provenanceCounts: [Provenance.Count] {
    [
      .init(name: "channels", value: channels.count),
      .init(name: "streams", value: streams.count),
      .init(name: "sources", value: tallies.count),
      .init(name: "messages", value: messages),
      .init(name: "emotes used", value: channels.reduce(0) { $0 + $1.used.count }),
    ]
  }

  /// Orders by start, unknown ones last; ties by the bytes of the key.
  private static func isBefore(_ left: StreamRow, _ right: StreamRow) -> Bool {
    guard left.startedAt == right.startedAt else {
      guard let start = left.startedAt else { return false }
      return right.startedAt.map { start < $0 } ?? true
    }
    return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
  }

  /// The channels' own snapshots, then those of global emotes, one row for all channels.
  private static func joined(_ rows: [CountingCatalogue]) -> [CountingCatalogue] {
    let global = Dictionary(grouping: rows.filter { !$0.isOwn }) { row in
      "\(row.kind.rawValue) \(row.date?.description ?? "")"
    }
    return rows.filter(\.isOwn)
      + global.sorted { $0.key < $1.key }.map { _, rows in
        var joined = rows[0]
        joined.streams = rows.reduce(0) { $0 + $1.streams }
        return joined
      }
  }

  private static func emotes(
    _ totals: [EmoteTotal], _ options: UsageOptions
  ) -> [String: [EmoteUsage]] {
    let counted = totals.filter { options.counts($0.emote.provider) }
    return Dictionary(grouping: counted, by: \.channel).mapValues { totals in
      let codes = Dictionary(grouping: totals) { Array($0.emote.code.utf8) }.mapValues(\.count)
      return totals.map { total in
        EmoteUsage(
          key: total.emote.withoutID, isOwn: total.isOwn, isListed: total.isListed,
          counts: total.counts,
          lastDay: total.lastStreamStart.map { CivilDate($0, in: options.timeZone) },
          label: codes[Array(total.emote.code.utf8)] == 1
            ? total.emote.code : "\(total.emote.code) (\(total.emote.provider.rawValue))")
      }.sorted(by: EmoteUsage.isBefore)
    }
  }

  private static func days(
    _ rows: UsageRows, _ options: UsageOptions
  ) -> [String: [DayUsage]] {
    var days: [String: [CivilDate?: DayUsage]] = [:]
    let dates = rows.streams.map { stream in
      stream.startedAt.map { CivilDate($0, in: options.timeZone) }
    }
    for (stream, date) in zip(rows.streams, dates) {
      var day = days[stream.channel]?[date] ?? DayUsage(day: date)
      day.add(stream)
      days[stream.channel, default: [:]][date] = day
    }
    for count in rows.counts where options.counts(count.emote.provider) {
      days[rows.streams[count.stream].channel]?[dates[count.stream]]?.add(count)
    }
    return days.mapValues { $0.values.sorted(by: DayUsage.isBefore) }
  }
}

extension Emote {
  /// What tells emotes apart, byte by byte.
  fileprivate var withoutID: Emote { Emote(provider: provider, code: code) }
}

extension DayUsage {
  fileprivate mutating func add(_ stream: StreamRow) {
    streams += 1
    messages += stream.messages
    emoteMessages += stream.emoteMessages
  }

  fileprivate mutating func add(_ count: EmoteStreamCount) {
    uses += count.counts.uses
    let known = emotes[count.emote.withoutID] ?? (messages: 0, chattersAtLeast: 0)
    emotes[count.emote.withoutID] = (
      messages: known.messages + count.counts.messages,
      chattersAtLeast: max(known.chattersAtLeast, count.counts.chatters)
    )
  }
}
