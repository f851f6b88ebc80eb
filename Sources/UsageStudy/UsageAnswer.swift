import Corpus
import Report

/// The answer in three sentences.
struct UsageAnswer {
  let usage: Usage
  let options: UsageOptions

  var sentences: [String] {
    if usage.channels.isEmpty {
      return [
        "The selection holds no stream, so there is no use to tell.",
        "0 messages were selected.",
        "Look at `channels`, `from` and `to` in the manifest, and at what the corpus holds.",
      ]
    }
    if usage.uses == 0 { return unused }
    return [extent, leaders, leftovers]
  }

  private var unused: [String] {
    let known = usage.channels.reduce(0) { $0 + $1.candidates.count }
    let catalogues =
      known == 0
      ? "0 emotes of the channel\(usage.channels.count == 1 ? "" : "s") are known: import a catalogue "
        + "to count emotes by name."
      : "\(Phrase.count(known, "emote")) \(known == 1 ? "is" : "are") known from catalogues."
    return [
      "\(Phrase.count(usage.messages, "message")) of \(Phrase.count(usage.streams.count, "stream")) "
        + "were read\(period).",
      "None of them holds a known emote: 0 uses.",
      catalogues,
    ]
  }

  private var period: String {
    Phrase.period(usage.channels.flatMap(\.days)).map { " " + $0 } ?? ""
  }

  /// How much was used, in how much chat.
  private var extent: String {
    let chat =
      "\(Phrase.count(usage.messages, "message")) of \(Phrase.count(usage.streams.count, "stream"))"
    let place = "in " + UsageAnswer.names(usage.channels)
    if usage.hidesTotals {
      return "\(chat) \(place)\(period) were counted; the sum of emote uses is not shown, because "
        + "it would tell of fewer than five chatters."
    }
    let rate = Usage.rate(uses: usage.uses, messages: usage.messages) ?? 0
    return "Chat \(place) used emotes \(NumberText.count(usage.uses)) times in \(chat)\(period): "
      + "\(NumberText.fixed(rate, decimals: 1)) uses per 1,000 messages."
  }

  /// The names of up to three channels, else their number.
  private static func names(_ channels: [ChannelUsage]) -> String {
    channels.count > 3
      ? Phrase.count(channels.count, "channel") : Phrase.list(channels.map(\.name))
  }

  private var leaders: String {
    let ranked = usage.channels.filter { !$0.hidesTotals && !$0.shown.isEmpty }
    guard let first = ranked.first, let leader = first.shown.first else {
      return "No emote rests on five chatters, so 0 are ranked."
    }
    if usage.channels.count > 1 {
      let told = ranked.prefix(3).compactMap { channel in
        channel.shown.first.map {
          "\($0.label) in \(channel.name) (\(Phrase.share(channel.share($0))))"
        }
      }
      let rest = ranked.count - told.count
      return "The most used emote is " + Phrase.list(told)
        + (rest > 0 ? "; \(Phrase.count(rest, "further channel")) below." : ".")
    }
    let top = first.shown.prefix(5)
    let share = Double(top.reduce(0) { $0 + $1.counts.uses }) / Double(first.uses)
    let tail =
      top.count < 2 ? "." : "; the \(top.count) most used make \(Phrase.share(share)) together."
    return "\(leader.label) \(first.leads) with \(Phrase.count(leader.counts.uses, "use")) "
      + "(\(Phrase.share(first.share(leader)))) by "
      + Phrase.count(leader.counts.chatters, "chatter") + tail
  }

  /// What is hardly used.
  private var leftovers: String {
    let channels = usage.channels.filter(\.knowsUnused)
    if channels.isEmpty { return Phrase.ownNotKnown(usage.channels) }
    let known = channels.reduce(0) { $0 + $1.candidates.count }
    let never = channels.reduce(0) { $0 + $1.neverUsed }
    let whose =
      "own emotes of "
      + (channels.count < usage.channels.count
        ? UsageAnswer.names(channels) : channels.count == 1 ? "the channel" : "the channels")
    if never > 0 {
      return "Of the \(NumberText.count(known)) \(whose), \(NumberText.count(never)) "
        + "(\(Phrase.share(Double(never) / Double(known)))) were never used."
    }
    let least = channels.flatMap(\.candidates).min(by: EmoteUsage.isLessUsed)
    let code = least.map { $0.isHidden ? "" : " The least used is \($0.label)." } ?? ""
    return "All \(NumberText.count(known)) \(whose) were used at least once." + code
  }
}
