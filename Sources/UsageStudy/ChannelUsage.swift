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
  /// Whether the sum of lead uses may be told.
  let tellsLeadUses: Bool
  /// Whether uses by day would give hidden counts away.
  let hidesDays: Bool
  /// The emotes with a line by day, most used first.
  let lines: [EmoteUsage]

  /// How many of the most used emotes may have a line by day.
  private static let leaders = 12

  init(name: String, streams: [StreamRow], emotes: [EmoteUsage], days: [DayUsage]) {
    self.name = name
    self.streams = streams
    let suppression = Suppression(
      chatters: emotes.map(\.counts.chatters), totalling: [emotes.map(\.counts.uses)])
    hidesTotals = suppression.hidesTotals
    var told = emotes
    for index in told.indices { told[index].isHidden = suppression.isHidden[index] }
    tellsLeadUses = ChannelUsage.keepLeadUsesBack(&told)
    self.emotes = told
    let shown = told.filter(\.isShown)
    let kept = KeptBackDays(days, leaders: shown.prefix(ChannelUsage.leaders).map(\.key))
    hidesDays = suppression.hidesTotals || kept.isAll
    lines = shown.filter { kept.lines.contains($0.key) }
    self.days = days
    for index in kept.places { self.days[index].isHidden = true }
  }

  /// Keeps lead uses in one to four messages back, and a further count if those of one emote, or
  /// few, would follow from the sum; tells whether the sum may be told then.
  ///
  /// The sum must also leave two uses that lead nothing to each emote that is not ranked.
  private static func keepLeadUsesBack(_ emotes: inout [EmoteUsage]) -> Bool {
    for index in emotes.indices {
      emotes[index].hidesLeadUses =
        emotes[index].isHidden || Suppression.isSmall(emotes[index].counts.leadUses)
    }
    let own = emotes.indices.filter { emotes[$0].isOwn && emotes[$0].isUsed }
    var kept = own.filter { emotes[$0].hidesLeadUses }
    func sum() -> Int { kept.reduce(0) { $0 + emotes[$1].counts.leadUses } }
    if sum() > 0, kept.count == 1 || Suppression.isSmall(sum()) {
      let others = own.filter { !emotes[$0].hidesLeadUses && emotes[$0].counts.leadUses > 0 }
      guard let next = others.min(by: { emotes[$0].counts.leadUses < emotes[$1].counts.leadUses })
      else { return false }
      emotes[next].hidesLeadUses = true
      kept.append(next)
    }
    let hidden = emotes.filter { $0.isUsed && $0.isHidden }
    let elsewhere = kept.reduce(0) { emotes[$1].isHidden ? $0 : $0 + emotes[$1].counts.messages }
    let free = hidden.reduce(-max(0, sum() - elsewhere)) { $0 + $1.counts.uses }
    return sum() == 0 || free >= 2 * hidden.count
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
  /// Whether a catalogue lists the channel's own emotes, so that unused ones are known.
  var knowsUnused: Bool { emotes.contains(where: \.isListed) }
  /// The emotes among which the least used are sought: the channel's own where they are known.
  var candidates: [EmoteUsage] { knowsOwn ? emotes.filter(\.isOwn) : emotes }
  var neverUsed: Int { candidates.filter { !$0.isUsed }.count }
  var datedDays: [DayUsage] { days.filter { $0.day != nil } }

  /// The day of an emote's last use, where it may be told: it would say that a day that is kept
  /// back, if not before it, has none or some of its uses.
  func lastDay(_ emote: EmoteUsage) -> CivilDate? {
    guard let last = emote.lastDay, !emote.isHidden, !hidesDays,
      datedDays.last(where: \.isHidden)?.day.map({ $0 < last }) ?? true
    else { return nil }
    return last
  }

  func share(_ emote: EmoteUsage) -> Double {
    uses == 0 ? 0 : Double(emote.counts.uses) / Double(uses)
  }
}
