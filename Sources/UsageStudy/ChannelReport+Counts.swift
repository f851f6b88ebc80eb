import Emotes
import Corpus
import Plot
import Report

extension ChannelReport {
  /// The five counts of the most used emotes side by side, and how far they agree.
  var countBlocks: [Report.Block] {
    guard let leader = channel.shown.first else { return [] }
    let drawn = Measure.allCases.filter { measure in
      top.contains { measure.shownValue($0) != nil }
    }
    let perChatter = Double(leader.counts.uses) / Double(leader.counts.chatters)
    let caption = caption(
      "\(leader.label): \(NumberText.count(leader.counts.uses)) uses by "
        + "\(NumberText.count(leader.counts.chatters)) chatters, "
        + "\(NumberText.fixed(perChatter, decimals: 1)) each",
      "Counts of the \(Phrase.count(top.count, "most used emote"))",
      "Dots on one scale for each emote: \(Phrase.list(drawn.map(\.title))). "
        + "The further apart uses and chatters are, the more an emote is repeated by few.")
    let plot = DotPlot(
      caption: caption, measures: drawn.map(\.title),
      rows: top.map { emote in
        DotPlot.Row(
          label: emote.label,
          amounts: drawn.map { measure in
            measure.shownValue(emote).map { .exactly(Double($0)) }
          })
      })
    return [figure(name("counts"), caption, svg: plot.svg, countTable)] + agreementBlocks
      + (channel.knowsOwn ? [] : [.paragraph(ChannelReport.noLeadUses)])
  }

  static let noLeadUses =
    "Lead uses are not available: no catalogue tells which emotes are the channel's own."

  private var countTable: Table {
    Table(
      name: name("counts"), caption: "Five counts of each used emote, most used first.",
      columns: [.init("emote", key: "emote"), .init("provider", key: "provider")]
        + Measure.allCases.map { .init($0.title, key: $0.key) },
      rows: listed.map { emote in
        [.text(emote.key.code), .text(emote.key.provider.rawValue)]
          + Measure.allCases.map { cell($0, emote) }
      }, shown: options.top)
  }

  private var agreementBlocks: [Report.Block] {
    guard channel.shown.count >= 3 else { return [] }
    let others = Measure.allCases.dropFirst()
    let rows = Measure.allCases.dropLast().enumerated().map { index, measure -> [Cell] in
      [.text(measure.title)]
        + others.enumerated().map { place, other in
          place < index ? .missing : agreement(measure, other).map { .number($0) } ?? .missing
        }
    }
    let table = Table(
      name: name("agreement"),
      caption: "Rank agreement of the five counts over the "
        + "\(Phrase.count(channel.shown.count, "ranked emote")) (Kendall's tau-b: 1 is the same "
        + "order, 0 no relation, -1 the reverse; pairs with lead uses over the channel's own).",
      columns: [.init("count", key: "count")] + others.map { .init($0.title, key: $0.key) },
      rows: rows)
    return [.table(table)]
  }

  /// Kendall's tau-b of two counts over the emotes that have both, to four digits.
  private func agreement(_ first: Measure, _ second: Measure) -> Double? {
    let pairs = channel.shown.compactMap { emote -> (Int, Int)? in
      guard let x = first.shownValue(emote), let y = second.shownValue(emote) else { return nil }
      return (x, y)
    }
    return RankAgreement.tauB(pairs.map(\.0), pairs.map(\.1))
  }
}
