import Plot
import Report

/// Tells the counts of a selection.
struct UsageReport {
  let usage: Usage
  let options: UsageOptions
  let provenance: Provenance

  var report: Report {
    Report(
      title: options.title, question: options.question,
      answer: UsageAnswer(usage: usage, options: options).sentences,
      dataQuality: UsageDataQuality(usage: usage, options: options).blocks,
      findings: usage.channels.isEmpty ? [] : totals + sections,
      method: UsageMethod.paragraphs(options), references: UsageMethod.references,
      limits: UsageMethod.limits, provenance: provenance)
  }

  private var digest: String { String(provenance.selectionDigest.prefix(12)) }

  /// One section a channel; a heading only where there are several.
  private var sections: [Report.Block] {
    let suffixes = UsageReport.suffixes(usage.channels.map(\.name))
    return zip(usage.channels, suffixes).flatMap { channel, suffix in
      let section = ChannelReport(
        channel: channel, options: options, suffix: suffix, digest: digest)
      return (usage.channels.count > 1 ? [.heading(channel.name)] : []) + section.blocks
    }
  }

  /// A file-name ending for each channel: none for a single one, else its name in plain letters.
  static func suffixes(_ names: [String]) -> [String] {
    guard names.count > 1 else { return names.map { _ in "" } }
    var taken: Set<String> = []
    return names.map { name in
      let words = name.utf8.split { !isPlain($0) }.map { String(decoding: $0, as: UTF8.self) }
      let plain = "-" + (words.isEmpty ? "channel" : words.joined(separator: "-"))
      var suffix = plain
      var number = 2
      while !taken.insert(suffix.lowercased()).inserted {
        suffix = "\(plain)-\(number)"
        number += 1
      }
      return suffix
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  // MARK: - All channels

  private var totals: [Report.Block] {
    let rated = usage.channels.filter { !$0.hidesTotals && $0.uses > 0 }
      .compactMap { channel in channel.rate.map { (name: channel.name, rate: $0) } }
      .sorted { $0.rate > $1.rate }
    guard rated.count > 1 else { return [.table(totalsTable)] }
    let texts = rated.map { NumberText.fixed($0.rate, decimals: 1) }
    let ends = [rated.count - 1, 0].map { "\(texts[$0]) in \(rated[$0].name)" }
    let caption = Caption(
      title: "Emotes per 1,000 messages: \(ends[0]) to \(ends[1])",
      subtitle: "Emote uses per 1,000 messages by channel",
      foot: "Source: selection \(digest), n = \(Phrase.count(usage.messages, "message"))",
      description: "Horizontal bars, one a channel. "
        + zip(rated, texts).map { "\($0.name): \($1)" }.joined(separator: ", ") + ".")
    let chart = BarChart(
      caption: caption,
      bars: rated.map { channel in
        BarChart.Bar(
          label: channel.name, amount: .exactly(channel.rate),
          text: NumberText.fixed(channel.rate, decimals: 1))
      })
    return [
      .figure(
        Figure(
          name: "channels", title: caption.title, description: caption.description, svg: chart.svg,
          table: totalsTable))
    ]
  }

  private var totalsTable: Table {
    Table(
      name: "totals", caption: "Totals of each channel.",
      columns: [
        .init("channel", key: "channel"), .init("streams", key: "streams"),
        .init("days", key: "days"), .init("hours", key: "hours"),
        .init("messages", key: "messages"),
        .init("messages with emotes", key: "emote_messages"), .init("emote uses", key: "uses"),
        .init("uses per 1,000 messages", key: "uses_per_1000_messages"),
        .init("lead uses", key: "lead_uses"), .init("emotes used", key: "emotes_used"),
        .init("emotes never used", key: "emotes_never_used"),
      ],
      rows: usage.channels.map(totalsRow))
  }

  private func totalsRow(_ channel: ChannelUsage) -> [Cell] {
    let hours = channel.hours.map { Cell.number(($0 * 10).rounded() / 10) } ?? .missing
    let rate = channel.rate.map { Cell.number($0) } ?? .missing
    let leadUses: Cell =
      !channel.knowsOwn
      ? .missing : channel.tellsLeadUses ? .plainCount(channel.leadUses) : .hidden
    let emoteMessages: Cell =
      options.providers == nil ? .plainCount(channel.emoteMessages) : .missing
    let counts: [Cell] =
      channel.hidesTotals
      ? [.hidden, .hidden, .hidden, .hidden]
      : [emoteMessages, .plainCount(channel.uses), rate, leadUses]
    return [
      .text(channel.name), .plainCount(channel.streams.count),
      .plainCount(channel.datedDays.count), hours, .plainCount(channel.messages),
    ] + counts + [
      .plainCount(channel.used.count),
      channel.knowsUnused || channel.neverUsed > 0 ? .plainCount(channel.neverUsed) : .missing,
    ]
  }
}
