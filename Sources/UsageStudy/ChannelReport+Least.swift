import Emotes
import Report

extension ChannelReport {
  /// The least used emotes, those never used first.
  var leastBlocks: [Report.Block] {
    let candidates = channel.candidates
    guard !candidates.isEmpty else { return [] }
    return [.paragraph(leastSentence), .table(leastTable)]
  }

  private var leastSentence: String {
    let all = channel.candidates.count
    guard channel.knowsUnused else { return Phrase.ownNotKnown([channel]) }
    if channel.neverUsed == 0 {
      return "Every one of the channel's own \(Phrase.count(all, "emote")) was used at least once."
    }
    return
      "\(NumberText.count(channel.neverUsed)) of the channel's own \(Phrase.count(all, "emote")) "
      + "\(channel.neverUsed == 1 ? "was" : "were") never used "
      + "(\(Phrase.share(Double(channel.neverUsed) / Double(all))))."
  }

  private var leastTable: Table {
    let sorted = channel.candidates.sorted(by: EmoteUsage.isLessUsed)
    let ordered =
      sorted.filter { !$0.isUsed }
      + sorted.filter { $0.isUsed && $0.isHidden }.sorted { $0.isNamedBefore($1) }
      + sorted.filter(\.isShown)
    return Table(
      name: name("least"),
      caption: "Least used emotes\(channel.knowsOwn ? " of the channel's own" : ""): never used, "
        + "then by uses.",
      columns: [
        .init("emote", key: "emote"), .init("provider", key: "provider"),
        .init("uses", key: "uses"), .init("chatters", key: "chatters"),
        .init("last used", key: "last_used"),
      ],
      rows: ordered.map { emote in
        [
          .text(emote.key.code), .text(emote.key.provider.rawValue), cell(.uses, emote),
          cell(.chatters, emote), lastDayCell(emote),
        ]
      }, shown: options.least)
  }
}
