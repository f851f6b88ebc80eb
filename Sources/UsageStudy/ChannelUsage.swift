import Chat
import Corpus
import Emotes
import Report

/// All that is counted for one channel.
struct ChannelUsage {
  var name: String
  var streams: [StreamRow]
  /// The emotes that count, most used first, those never used last.
  var emotes: [EmoteUsage]
  /// The days with a stream, those without a known date last.
  var days: [DayUsage]
  /// Whether the sums of uses would give hidden counts away.
  let hidesTotals: Bool
  /// Whether uses by day would give hidden counts away.
  let hidesDays: Bool

  init(name: String, streams: [StreamRow], emotes: [EmoteUsage], days: [DayUsage]) {
    self.name = name
    self.streams = streams
    let suppression = Suppression(
      chatters: emotes.map(\.counts.chatters),
      totalling: [emotes.map(\.counts.uses), emotes.map(\.counts.leadUses)])
    hidesTotals = suppression.hidesTotals
    self.emotes = emotes
    for index in emotes.indices { self.emotes[index].isHidden = suppression.isHidden[index] }
    let daily = Suppression(
      chatters: days.map(\.chattersAtLeast),
      totalling: [days.map(\.uses), days.map(\.emoteMessages)])
    hidesDays = suppression.hidesTotals || daily.hidesTotals
    self.days = days
    for index in days.indices { self.days[index].isHidden = daily.isHidden[index] }
  }

  var uses: Int { emotes.reduce(0) { $0 + $1.counts.uses } }
  var leadUses: Int { emotes.reduce(0) { $0 + $1.counts.leadUses } }
  var messages: Int { streams.reduce(0) { $0 + $1.messages } }
  var emoteMessages: Int { streams.reduce(0) { $0 + $1.emoteMessages } }
  /// Emote uses per 1,000 messages; nil without a message.
  var rate: Double? { Usage.rate(uses: uses, messages: messages) }
  /// Hours of all streams; nil when the length of one is not known.
  var hours: Double? {
    let lengths = streams.compactMap(\.seconds)
    return lengths.count == streams.count ? lengths.reduce(0, +) / 3600 : nil
  }

  var used: [EmoteUsage] { emotes.filter(\.isUsed) }
  /// The emotes that figures may draw, most used first.
  var shown: [EmoteUsage] { emotes.filter(\.isShown) }
  /// What the first of the shown emotes does, as far as readers can know: those kept back may
  /// have more uses than it.
  var leads: String {
    let hidden = used.filter(\.isHidden).reduce(0) { $0 + $1.counts.uses }
    return hidden > shown.first?.counts.uses ?? 0 ? "leads the ranked emotes" : "leads"
  }
  /// Whether the channel's own emotes are known, so that lead uses exist.
  var knowsOwn: Bool { emotes.contains(where: \.isOwn) }
  /// The emotes among which the least used are sought: the channel's own where they are known.
  var candidates: [EmoteUsage] { knowsOwn ? emotes.filter(\.isOwn) : emotes }
  var neverUsed: Int { candidates.filter { !$0.isUsed }.count }
  var datedDays: [DayUsage] { days.filter { $0.day != nil } }

  func share(_ emote: EmoteUsage) -> Double {
    uses == 0 ? 0 : Double(emote.counts.uses) / Double(uses)
  }
}
