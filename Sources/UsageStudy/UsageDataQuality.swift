import Chat
import Corpus
import Emotes
import Report

/// What the data can carry: sources by class of record, and what is wrong with streams.
struct UsageDataQuality {
  let usage: Usage
  let options: UsageOptions

  var blocks: [Report.Block] {
    guard !usage.streams.isEmpty else {
      return [.paragraph("No stream was selected: there are no figures and no tables of use.")]
    }
    return [.paragraph(summary), .table(formats)]
      + (rejected.rows.isEmpty ? [] : [.table(rejected)])
      + (ignored.rows.isEmpty ? [] : [.table(ignored)])
      + notes.map { .paragraph($0) } + (flags.rows.isEmpty ? [] : [.table(flags)])
      + (overlaps.rows.isEmpty ? [] : [.table(overlaps)]) + [.table(streams)]
      + (catalogues.rows.isEmpty ? [] : [.table(catalogues)])
  }

  private var summary: String {
    let sources =
      "\(Phrase.count(usage.streams.count, "stream")) from "
      + "\(Phrase.count(usage.tallies.count, "source"))"
    guard tellsClasses else {
      return sources + ". Records are not told by class, because their notices rest on fewer than "
        + "five chatters."
    }
    let records = usage.tallies.reduce(0) { $0 + $1.records }
    let rejected = usage.tallies.reduce(0) { $0 + $1.rejectedCount }
    let share = records == 0 ? 0 : Double(rejected) / Double(records)
    return sources + " with \(Phrase.count(records, "record")). "
      + "Each record is a message, a notice, ignored or rejected; "
      + "\(NumberText.count(rejected)) (\(NumberText.percentage(share))) could not be used."
  }

  /// Whether records may be told by class: where notices are few, so are the chatters they tell
  /// of, and each class follows from the others and from the messages of the streams.
  private var tellsClasses: Bool {
    let known = usage.tallies.reduce(0) { $0 + $1.messages + $1.notices }
    return !Suppression.isSmall(UsageDataQuality.notices(usage.tallies))
      && !Suppression.isSmall(known - usage.messages)
  }

  /// The sources of each format; all together where a format has so few notices.
  private var groups: [(format: String, tallies: [SourceTally])] {
    let groups = Dictionary(grouping: usage.tallies, by: \.format)
    let isSafe =
      !tellsClasses
      || !groups.values.contains { Suppression.isSmall(UsageDataQuality.notices($0)) }
    guard isSafe else { return [("all formats", usage.tallies)] }
    return groups.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  private static func notices(_ tallies: [SourceTally]) -> Int {
    tallies.reduce(0) { $0 + $1.notices }
  }

  private var formats: Table {
    Table(
      name: "sources",
      caption: tellsClasses
        ? "Records of the sources by format and class." : "The sources by format.",
      columns: [
        .init("format", key: "format"), .init("sources", key: "sources"),
      ]
        + (tellsClasses
          ? [
            .init("records", key: "records"),
            .init("messages and notices", key: "messages_and_notices"),
            .init("ignored", key: "ignored"), .init("rejected", key: "rejected"),
          ] : []),
      rows: groups.map { format, tallies in
        let classes = [
          tallies.reduce(0) { $0 + $1.records },
          tallies.reduce(0) { $0 + $1.messages + $1.notices },
          tallies.reduce(0) { $0 + $1.ignoredCount }, tallies.reduce(0) { $0 + $1.rejectedCount },
        ]
        return [.text(format), .plainCount(tallies.count)]
          + (tellsClasses ? classes : []).map { .plainCount($0) }
      })
  }

  private var rejected: Table {
    Table(
      name: "rejected", caption: "Rejected records: where to look for them.",
      columns: [
        .init("source", key: "source"), .init("reason", key: "reason"),
        .init("records", key: "records"), .init("first record", key: "first_record"),
      ],
      rows: usage.tallies.flatMap { tally in
        tally.rejected.map { rejection in
          [
            .text(tally.name), .text(rejection.reason), .plainCount(rejection.count),
            .plainCount(rejection.firstRecord),
          ]
        }
      }, shown: 20)
  }

  private var ignored: Table {
    var sums: [String: Int] = [:]
    for tally in usage.tallies {
      for (reason, count) in tally.ignored { sums[reason, default: 0] += count }
    }
    return Table(
      name: "ignored", caption: "Records left out on purpose, by reason.",
      columns: [.init("reason", key: "reason"), .init("records", key: "records")],
      rows: sums.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { [.text($0.key), .plainCount($0.value)] })
  }

  /// What limits single streams or channels.
  private var notes: [String] {
    let undated = usage.streams.filter { $0.startedAt == nil }.count
    let unknown = usage.channels.filter { !$0.knowsOwn }.map(\.name)
    var notes: [String] = []
    if undated > 0 {
      notes.append(
        "\(NumberText.count(undated)) of \(Phrase.count(usage.streams.count, "stream")) "
          + "\(undated == 1 ? "has" : "have") no known start: counted in totals, not by day.")
    }
    if !unknown.isEmpty {
      notes.append(
        "Lead uses are not available in \(Phrase.list(unknown)): no catalogue tells which emotes "
          + "are the channel's own.")
    }
    notes += leftOut
    if let providers = options.providers {
      notes.append(
        "Only emotes of \(Phrase.list(providers.map(\.rawValue))) count; messages with emotes are "
          + "not told, because they are those with any emote.")
    }
    return notes
  }

  private func ignoredRecords(_ reason: String) -> Int {
    usage.tallies.flatMap(\.ignored).filter { $0.reason == reason }.reduce(0) { $0 + $1.count }
  }

  /// Records that people may look for in vain, or not expect.
  private var leftOut: [String] {
    let unproven = usage.tallies.reduce(0) { $0 + $1.unprovenNotices }
    let (bots, commands) = (ignoredRecords("bot"), ignoredRecords("command"))
    var notes: [String] = []
    if bots + commands > 0 {
      notes.append(
        "\(Phrase.count(bots, "message")) of \(Phrase.count(usage.bots, "bot")) and "
          + "\(Phrase.count(commands, "command")) were left out.")
    }
    if unproven > 0 {
      notes.append(
        "\(Suppression.isSmall(unproven) ? "<5" : NumberText.count(unproven)) messages read like a "
          + "notice of somebody else, typed by hand or of a chatter renamed since; they count as chat."
      )
    }
    return notes
  }

  /// How many streams each flag holds for; the streams' own rows may be cut.
  private var flags: Table {
    var counts: [String: Int] = [:]
    for flag in usage.streams.flatMap(\.flags) { counts[flag, default: 0] += 1 }
    return Table(
      name: "flags", caption: "What limits the use of the streams' logs.",
      columns: [.init("flag", key: "flag"), .init("streams", key: "streams")],
      rows: counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { [.text($0.key), .plainCount($0.value)] })
  }

  /// Which logs were left out of streams that came in several.
  private var overlaps: Table {
    let groups = Dictionary(grouping: usage.overlaps) { overlap in
      [
        overlap.loserFormat, overlap.winnerFormat,
        overlap.isReplacement ? "was told to replace" : "is the better log",
      ]
    }
    return Table(
      name: "overlaps",
      caption: "Logs that were left out, because another one holds the same time of the stream.",
      columns: [
        .init("left out", key: "left_out"), .init("counted instead", key: "counted"),
        .init("because it", key: "reason"), .init("streams", key: "streams"),
        .init("messages left out", key: "messages"),
      ],
      rows: groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { names, overlaps in
        names.map { .text($0) } + [
          .plainCount(Set(overlaps.map { [$0.channel, $0.stream] }).count),
          .plainCount(overlaps.reduce(0) { $0 + $1.messages }),
        ]
      })
  }

  private var streams: Table {
    Table(
      name: "streams", caption: "The selected streams and what to know of their logs.",
      columns: [
        .init("channel", key: "channel"), .init("day", key: "day"),
        .init("stream", key: "stream"), .init("hours", key: "hours"),
        .init("messages", key: "messages"), .init("chatters", key: "chatters"),
        .init("flags", key: "flags"),
      ],
      rows: usage.channels.flatMap(\.streams).map { stream in
        [
          .text(stream.channel),
          stream.startedAt.map { .date(CivilDate($0, in: options.timeZone)) } ?? .missing,
          .text(UsageDataQuality.shortened(stream.key)),
          stream.seconds.map { .number(($0 / 360).rounded() / 10) } ?? .missing,
          .plainCount(stream.messages), .count(stream.chatters, chatters: stream.chatters),
          stream.flags.isEmpty ? .missing : .text(stream.flags.joined(separator: ", ")),
        ]
      }, shown: 20)
  }

  private var catalogues: Table {
    Table(
      name: "catalogues",
      caption:
        "The catalogues that name emotes: a stream takes the newest snapshot that is not later "
        + "than its start, or the first one.",
      columns: [
        .init("emotes of", key: "channel"), .init("catalogue", key: "catalogue"),
        .init("snapshot", key: "snapshot"), .init("streams", key: "streams"),
      ],
      rows: catalogueRows, shown: 20)
  }

  /// A row for each channel, day and number of streams, with all kinds of file.
  private var catalogueRows: [[Cell]] {
    var kinds: [[Cell]: [String]] = [:]
    var order: [[Cell]] = []
    for catalogue in usage.catalogues {
      let key: [Cell] = [
        .text(catalogue.isOwn ? catalogue.channel : "all channels"),
        catalogue.date.map { .date($0) } ?? .text("not known"), .plainCount(catalogue.streams),
      ]
      if kinds[key] == nil { order.append(key) }
      kinds[key, default: []].append(catalogue.kind.rawValue)
    }
    return order.map { [$0[0], .text((kinds[$0] ?? []).joined(separator: ", ")), $0[1], $0[2]] }
  }

  /// A stream's key, digests cut to twelve digits.
  private static func shortened(_ key: String) -> String {
    key.hasPrefix("file:") ? String(key.prefix(17)) : key
  }
}

extension SourceTally {
  fileprivate var ignoredCount: Int { ignored.reduce(0) { $0 + $1.count } }
  fileprivate var rejectedCount: Int { rejected.reduce(0) { $0 + $1.count } }
}
