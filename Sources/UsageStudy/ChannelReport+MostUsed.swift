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
    return [bars(leader)] + (hasHidden ? [.paragraph(keptBack)] : []) + [donut(leader)]
  }

  /// How many emotes are not ranked, and how much they make together.
  private var keptBack: String {
    let hidden = channel.used.filter(\.isHidden)
    let sum = hidden.reduce(0) { $0 + $1.counts.uses }
    let together =
      hidden.contains { !Suppression.isSmall($0.counts.chatters) }
      ? " Together they make \(Phrase.share(Double(sum) / Double(channel.uses))) of emote uses."
      : ""
    return "\(Phrase.count(hidden.count, "emote")) \(hidden.count == 1 ? "is" : "are") not ranked: "
      + "each rests on fewer than five chatters, or its number would give such a one away."
      + together
  }

  private func bars(_ leader: EmoteUsage) -> Report.Block {
    let share = Phrase.share(channel.share(leader))
    let caption = caption(
      "\(leader.label) leads with \(share) of \(Phrase.count(channel.uses, "emote use"))",
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

  private func donut(_ leader: EmoteUsage) -> Report.Block {
    let sliceCount = min(6, channel.shown.count)
    let slices = channel.shown.prefix(sliceCount)
    let sum = slices.reduce(0) { $0 + $1.counts.uses }
    let share = Phrase.share(Double(sum) / Double(channel.uses))
    let caption = caption(
      "\(sliceCount == 1 ? "One emote makes" : "\(sliceCount) emotes make") \(share) of the use",
      "Shares of emote uses",
      "A ring. "
        + slices.map { "\($0.label) \(Phrase.share(channel.share($0)))" }
        .joined(separator: ", ") + "; the rest is grey.")
    let chart = DonutChart(
      caption: caption, slices: donutSlices, totalLabel: "emote uses")
    return figure(name("shares"), caption, svg: chart.svg, shareTable(Array(slices)))
  }

  /// The emotes that may be shown, and the others as one.
  private var donutSlices: [DonutChart.Slice] {
    let hidden = channel.used.filter(\.isHidden).reduce(0) { $0 + $1.counts.uses }
    return channel.shown.map { .init(label: $0.label, value: Double($0.counts.uses)) }
      + (hidden > 0 ? [.init(label: "not ranked", value: Double(hidden))] : [])
  }

  private func shareTable(_ slices: [EmoteUsage]) -> Table {
    let rest = channel.uses - slices.reduce(0) { $0 + $1.counts.uses }
    let others = channel.used.count - slices.count
    return Table(
      name: name("shares"), caption: "The slices of the ring.",
      columns: [
        .init("slice", key: "slice"), .init("uses", key: "uses"), .init("share", key: "share"),
      ],
      rows: slices.map { [.text($0.label), cell(.uses, $0), shareCell($0)] }
        + (others == 0
          ? []
          : [
            [
              .text("other (\(Phrase.count(others, "emote")))"), .plainCount(rest),
              .share(Double(rest) / Double(channel.uses), chatters: Suppression.leastChatters),
            ]
          ]))
  }
}
