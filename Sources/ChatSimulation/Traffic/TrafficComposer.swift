import Statistics

/// Finds what is said in a stream, message by message.
struct TrafficComposer {
  typealias Token = SimulatedRecord.Token

  private let plan: TrafficPlan
  private let emotes: [WorldEmote]
  private let popularity: WeightedTable
  private let kinds: WeightedTable
  private let lengths: WeightedTable
  private let repeats = WeightedTable([
    700, 70, 85, 38, 22, 10, 8, 5, 4, 9, 6, 6, 5, 4, 3, 2, 2, 2, 1, 1,
  ])
  private let distinct = WeightedTable([780, 150, 50, 20])
  private var pastes: [[Token]] = []

  init(_ plan: TrafficPlan, _ random: inout Xoshiro256) {
    self.plan = plan
    emotes = plan.broadcast.channel.emotes.filter { $0.fashion != .never }
    popularity = WeightedTable(WeightedTable.zipf(emotes.count, shift: 2))
    let habits = plan.habits
    let special = [
      habits.emotes, habits.mixed, habits.commands, habits.links, habits.mentions, habits.emoji,
      habits.nearMisses, habits.pastes,
    ]
    kinds = WeightedTable(special + [1000 - special.reduce(0, +)])
    lengths = WeightedTable(habits.lengths)
    for _ in 0..<12 { pastes.append(newPaste(&random)) }
  }

  /// A message's words; the author may use all emotes that are drawn by popularity.
  mutating func tokens(
    for subscription: Subscription?, _ random: inout Xoshiro256
  ) -> [Token] {
    switch kinds.draw(&random) {
    case 0: return someEmotes(subscription, &random)
    case 1: return mixed(subscription, &random)
    case 2: return command(&random)
    case 3: return words(&random, most: 6) + [.word(random.pick(Vocabulary.links))]
    case 4: return mention(&random)
    case 5: return words(&random, most: 6) + [random.pick(Lexicon.emoji)]
    case 6: return [nearMiss(&random)] + words(&random, most: 8)
    case 7: return paste(&random)
    default: return words(&random, most: 60)
    }
  }

  /// The same emote once or some times.
  func repeated(_ emote: WorldEmote, _ random: inout Xoshiro256) -> [Token] {
    Array(repeating: .emote(emote), count: repeats.draw(&random) + 1)
  }

  /// What raiders say.
  func greeting(_ random: inout Xoshiro256) -> [Token] {
    repeated(emotes[popularity.draw(&random)], &random)
      + [.word(random.pick(["RAID", "raid!", "hello", "hiii"]))]
  }

  // MARK: Kinds of message

  private func mixed(_ subscription: Subscription?, _ random: inout Xoshiro256) -> [Token] {
    let words = words(&random, most: 14)
    return random.chance(750)
      ? words + someEmotes(subscription, &random) : someEmotes(subscription, &random) + words
  }

  private func command(_ random: inout Xoshiro256) -> [Token] {
    let command = Token.word(random.pick(Vocabulary.commands))
    return random.chance(300) ? [command] + words(&random, most: 3) : [command]
  }

  private func mention(_ random: inout Xoshiro256) -> [Token] {
    let place = plan.crowd.someone(&random)
    return [.word("@" + plan.crowd.chatters[place].displayName)] + words(&random, most: 60)
  }

  /// A word that looks like an emote and is none.
  private func nearMiss(_ random: inout Xoshiro256) -> Token {
    let code = emotes[popularity.draw(&random)].code
    return .word(random.pick([code.lowercased() + "s", code + "!", code + code, "(" + code + ")"]))
  }

  private func words(_ random: inout Xoshiro256, most: Int) -> [Token] {
    let isKorean = random.chance(plan.habits.korean)
    let drawn = lengths.draw(&random) + 1
    let count = min(isKorean ? (drawn + 1) / 2 : drawn, most)
    let words = isKorean ? Lexicon.korean : Lexicon.english
    var tokens: [Token] = []
    tokens.reserveCapacity(count + 2)
    for _ in 0..<count { tokens.append(words.draw(&random)) }
    return tokens
  }

  // MARK: Emotes

  private func someEmotes(_ subscription: Subscription?, _ random: inout Xoshiro256) -> [Token] {
    let set = plan.emoteSet?(&random) ?? popular(subscription, &random)
    guard set.count > 1 else { return set.first.map { repeated($0, &random) } ?? [] }
    return set.flatMap { emote in
      Array(repeating: Token.emote(emote), count: random.chance(850) ? 1 : 2)
    }
  }

  private func popular(
    _ subscription: Subscription?, _ random: inout Xoshiro256
  ) -> [WorldEmote] {
    var set: [WorldEmote] = []
    let count = distinct.draw(&random) + 1
    while set.count < count {
      let emote = emotes[popularity.draw(&random)]
      if emote.mayBeUsed(with: subscription), !set.contains(where: { $0.id == emote.id }) {
        set.append(emote)
      }
    }
    return set
  }

  // MARK: Copypasta

  /// A text of the stream's; now and then a new one takes the place of an old one.
  private mutating func paste(_ random: inout Xoshiro256) -> [Token] {
    let place = random.next(below: min(pastes.count, 1 + random.next(below: pastes.count)))
    if random.chance(150) { pastes[place] = newPaste(&random) }
    guard random.chance(330) else { return pastes[place] }
    var changed = pastes[place]
    let word = Lexicon.english.draw(&random)
    switch random.next(below: 3) {
    case 0: changed[random.next(below: changed.count)] = word
    case 1: changed.remove(at: random.next(below: changed.count))
    default: changed.append(word)
    }
    return changed
  }

  /// 60 to 480 characters, with one emote again and again.
  private func newPaste(_ random: inout Xoshiro256) -> [Token] {
    let limit = 60 + random.next(below: 21) * random.next(below: 21)
    let emote = Token.emote(open[random.next(below: open.count)])
    var tokens: [Token] = []
    var length = 0
    while length < limit {
      let token = random.chance(120) ? emote : Lexicon.english.draw(&random)
      length += token.text.unicodeScalars.count + 1
      tokens.append(token)
    }
    return tokens
  }

  /// Emotes that everybody may use.
  private var open: [WorldEmote] { emotes.filter { $0.mayBeUsed(with: nil) } }
}

extension WorldEmote {
  /// Whether a chatter with a subscription, or without one, may use the emote.
  func mayBeUsed(with subscription: Subscription?) -> Bool {
    if case .subscribers(let tier) = access { return (subscription?.tier ?? 0) >= tier }
    return true
  }
}
