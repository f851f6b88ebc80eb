import Counting
import Emotes

/// How often each emote of a log was used, and by whom.
struct EmoteSightings {
  private var sightings: [Emote: Sighting] = [:]
  private var emoji = 0
  /// Emotes of fewer chatters are not shown: their codes may be somebody's own words.
  static let fewestChatters = 5
  private static let shown = 10

  fileprivate struct Sighting {
    var uses = 0
    var chatters: Set<Int> = []
  }

  /// Adds the messages that a counter holds.
  mutating func add(_ counter: borrowing Counter) {
    for message in counter.emoteMessages {
      let channel = counter.channels[counter.parts[message.part].channel]
      for number in channel.lists[message.list] {
        add(channel.emotes[Int(number)], by: message.chatter)
      }
    }
  }

  private mutating func add(_ emote: Emote, by chatter: Int) {
    if emote.provider == .emoji {
      emoji += 1
    } else {
      sightings[emote, default: Sighting()].add(chatter)
    }
  }

  /// What was found in a log.
  ///
  /// - Parameters:
  ///   - marked: whether the format marks Twitch's own emotes.
  ///   - catalogues: the corpus whose catalogues were used.
  /// - Returns: the numbers, and the emotes that may be shown.
  func summary(marked: Bool, catalogues: String?) -> InspectedEmotes {
    InspectedEmotes(
      marked: marked, catalogues: catalogues, codes: sightings.count,
      uses: sightings.values.reduce(0) { $0 + $1.uses }, emoji: emoji, commonest: commonest)
  }

  private var commonest: [InspectedEmotes.Emote] {
    let all = sightings.compactMap { emote, sighting in
      sighting.chatters.count < EmoteSightings.fewestChatters
        ? nil
        : InspectedEmotes.Emote(
          code: emote.code, provider: emote.provider.rawValue, uses: sighting.uses,
          chatters: sighting.chatters.count)
    }
    let sorted = all.sorted { ($1.uses, $0.code, $0.provider) < ($0.uses, $1.code, $1.provider) }
    return Array(sorted.prefix(EmoteSightings.shown))
  }
}

extension EmoteSightings.Sighting {
  fileprivate mutating func add(_ chatter: Int) {
    uses += 1
    chatters.insert(chatter)
  }
}
