import Emotes
import Corpus
import Plot
import Report

extension ChannelReport {
  /// The most used emotes as bars and, once more, as a donut.
  var mostUsedBlocks: [Report.Block] {
    guard let leader = channel.shown.first else {
      return [.paragraph(keptBack), .table(emoteTable)]
    }
    let hasHidden = channel.used.contains(where: \.isHidden)
    return [bars(leader)] + (hasHidden ? [.paragraph(keptBack)] : []) + [donut]
  }

  /// How many emotes are not ranked, and how much they make together.
  private var keptBack: String {
    let hidden = channel.used.filter(\.isHidden)
    let sum = hidden.reduce(0) { $0 + $1.counts.uses }
    let together =
      " Together they make \(Phrase.share(Double(sum) / Double(channel.uses))) of emote uses."
    return "\(Phrase.count(hidden.count, "emote")) \(hidden.count == 1 ? "is" : "are") not ranked: "
      + "each rests on fewer than five chatters, or its number would give such a one away."
      + together
  }

  private func bars(_ leader: EmoteUsage) -> Report.Block {
    let share = Phrase.share(channel.share(leader))
    let caption = caption(
      "\(leader.label) \(channel.leads) with \(share) of \(Phrase.count(channel.uses, "emote use"))",
      "Uses of the \(Phrase.count(top.count, "most used emote")) and shares of all emote uses",
      "Horizontal bars, longest first. "
        + top.prefix(3).map { "\($0.label): \(Phrase.count($0.counts.uses, "use"))" }
        .joined(separator: ", ") + ".")
    let chart = BarChart(
      caption: caption,
      bars: top.enumerated().map { index, emote in
        BarChart.Bar(
          label: emote.label, amount: .exactly(Double(emote.counts.uses)),
          text: "\(NumberText.count(emote.counts.uses)) (\(Phrase.share(channel.share(emote))))",
          isHighlighted: index == 0)
      })
    return figure(name("uses"), caption, svg: chart.svg, emoteTable)
  }

  private var emoteTable: Table {
    Table(
      name: name("emotes"),
      caption: "Used emotes, most used first; shares are of all "
        + "\(Phrase.count(channel.uses, "emote use")).",
      columns: [
        .init("emote", key: "emote"), .init("provider", key: "provider"),
        .init("channel's own", key: "own"), .init("uses", key: "uses"),
        .init("share", key: "share"), .init("last used", key: "last_used"),
      ],
      rows: listed.map { emote in
        [
          .text(emote.key.code), .text(emote.key.provider.rawValue),
          channel.knowsOwn ? .text(emote.isOwn ? "yes" : "no") : .missing,
          cell(.uses, emote), shareCell(emote), lastDayCell(emote),
        ]
      }, shown: options.top)
  }

  private var donut: Report.Block {
    let ring = ring
    var chart = DonutChart(
      caption: caption(ringTitle, "Shares of emote uses", ""),
      slices: ring.map { .init(label: $0.label, value: Double($0.uses)) },
      totalLabel: "emote uses")
    let named = ring.prefix(chart.namedSlices.count)
    chart.caption.description =
      "A ring. "
      + named.map { "\($0.label) \(Phrase.share(Double($0.uses) / Double(channel.uses)))" }
      .joined(separator: ", ") + (ring.count > named.count ? "; the rest is grey." : ".")
    let table = shareTable(named: Array(named), others: Array(ring.dropFirst(named.count)))
    return figure(name("shares"), chart.caption, svg: chart.svg, table)
  }

  /// How few emotes make half of the use, or what all the ranked ones make.
  private var ringTitle: String {
    var sum = 0
    var count = 0
    while count < channel.shown.count, 2 * sum < channel.uses {
      sum += channel.shown[count].counts.uses
      count += 1
    }
    let share = Phrase.share(Double(sum) / Double(channel.uses))
    return count == 1
      ? "\(channel.shown[0].label) alone makes \(share) of the use"
      : "\(count) of \(channel.used.count) emotes make \(share) of the use"
  }

  /// A slice of the ring.
  private struct Slice {
    var label: String
    var uses: Int
    var emotes = 1
  }

  /// The emotes that may be shown, and those that are not ranked as one; largest first.
  private var ring: [Slice] {
    let hidden = channel.used.filter(\.isHidden)
    let rest = Slice(
      label: "not ranked", uses: hidden.reduce(0) { $0 + $1.counts.uses }, emotes: hidden.count)
    let shown = channel.shown.map { Slice(label: $0.label, uses: $0.counts.uses) }
    let place = shown.firstIndex { $0.uses < rest.uses } ?? shown.count
    return rest.uses == 0
      ? shown : Array(shown[..<place]) + [rest] + Array(shown[place...])
  }

  private func shareTable(named: [Slice], others: [Slice]) -> Table {
    let other = Slice(
      label: "other", uses: others.reduce(0) { $0 + $1.uses },
      emotes: others.reduce(0) { $0 + $1.emotes })
    return Table(
      name: name("shares"), caption: "The slices of the ring.",
      columns: [
        .init("slice", key: "slice"), .init("emotes", key: "emotes"), .init("uses", key: "uses"),
        .init("share", key: "share"),
      ],
      rows: (named + (others.isEmpty ? [] : [other])).map { slice in
        [
          .text(slice.label), .plainCount(slice.emotes), .plainCount(slice.uses),
          .share(Double(slice.uses) / Double(channel.uses), chatters: Suppression.leastChatters),
        ]
      })
  }
}
