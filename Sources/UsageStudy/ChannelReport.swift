import Chat
import Corpus
import Plot
import Report
import StudyKit

/// The section of one channel.
struct ChannelReport {
  let channel: ChannelUsage
  let options: UsageOptions
  /// What names of figures and tables end in, so that each channel has its own.
  let suffix: String
  /// The first digits of the selection digest, named at the foot of figures.
  let digest: String

  /// Figures and tables, from the most used emotes to the days.
  var blocks: [Report.Block] {
    if channel.uses == 0 { return unusedBlocks }
    if channel.hidesTotals {
      return [.paragraph("Emote use here rests on fewer than five chatters and is not shown.")]
        + dayBlocks
    }
    return mostUsedBlocks + countBlocks + leastBlocks + dayBlocks + timelineBlocks
  }

  private var unusedBlocks: [Report.Block] {
    let messages = Phrase.count(channel.messages, "message")
    return [.paragraph("No known emote occurs in the \(messages) of \(channel.name).")]
      + leastBlocks + dayBlocks
  }

  /// The emotes that figures draw.
  var top: [EmoteUsage] { Array(channel.shown.prefix(options.top)) }

  func name(_ name: String) -> String { name + suffix }

  /// Channel, period and zone, for subtitles.
  var scope: String {
    let period = Phrase.period(channel.days).map { ", \($0) (\(options.timeZone.name))" }
    return channel.name + (period ?? ", days not known")
  }

  var foot: String {
    let messages = Phrase.count(channel.messages, "message")
    let uses = channel.hidesTotals ? "" : "\(Phrase.count(channel.uses, "emote use")) in "
    return "Source: selection \(digest), n = \(uses)\(messages)"
  }

  func caption(_ title: String, _ measure: String, _ description: String) -> Caption {
    Caption(
      title: title, subtitle: "\(measure), \(scope)", foot: foot, description: description)
  }

  func figure(_ name: String, _ caption: Caption, svg: String, _ table: Table) -> Report.Block {
    .figure(
      Figure(
        name: name, title: caption.title, description: caption.description, svg: svg, table: table))
  }

  /// A count of an emote, kept back where it must be.
  func cell(_ measure: Measure, _ emote: EmoteUsage) -> Cell {
    guard let value = measure.value(emote) else { return .missing }
    return measure.shownValue(emote) == nil
      ? .hidden : .count(value, chatters: emote.counts.chatters)
  }

  func shareCell(_ emote: EmoteUsage) -> Cell {
    emote.isHidden ? .hidden : .share(channel.share(emote), chatters: emote.counts.chatters)
  }

  func lastDayCell(_ emote: EmoteUsage) -> Cell {
    channel.lastDay(emote).map { .date($0) } ?? .missing
  }

  /// The used emotes in the order of what is shown of them: numbers, then what is kept back, by
  /// name.
  var listed: [EmoteUsage] {
    channel.shown + channel.used.filter(\.isHidden).sorted { $0.isNamedBefore($1) }
  }
}
