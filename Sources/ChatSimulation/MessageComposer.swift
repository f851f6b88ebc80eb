import Statistics

/// Finds the words of one channel's chat.
struct MessageComposer {
  private let channel: WorldChannel
  private let popularity: WeightedTable
  private let english = WeightedTable(WeightedTable.zipf(Vocabulary.english.count, shift: 6))
  private let korean = WeightedTable(WeightedTable.zipf(Vocabulary.korean.count, shift: 4))
  private let repeats = WeightedTable([62, 18, 9, 5, 3, 2, 1])

  /// Weighs the emotes by how far the month has gone, in thousandths.
  init(channel: WorldChannel, progress: Int) {
    self.channel = channel
    let zipf = WeightedTable.zipf(channel.emotes.count, shift: 2)
    popularity = WeightedTable(
      zip(channel.emotes, zipf).map { emote, weight in
        switch emote.fashion {
        case .steady: weight
        case .rising:
          progress < WorldEmote.Fashion.risingBegins ? 0 : weight * (progress - 250) / 250
        case .fading: weight * (1000 - progress) / 500
        case .never: 0
        }
      })
  }

  /// An emote that the chatter may use.
  func emote(
    for subscription: Subscription?, _ random: inout Xoshiro256
  ) -> WorldEmote {
    while true {
      let emote = channel.emotes[popularity.draw(&random)]
      if case .subscribers(let tier) = emote.access, (subscription?.tier ?? 0) < tier { continue }
      return emote
    }
  }

  /// A message's words; `craze` is the emote that everybody repeats at the moment.
  func tokens(
    for subscription: Subscription?, craze: WorldEmote?, _ random: inout Xoshiro256
  ) -> [SimulatedRecord.Token] {
    if let craze, mayUse(craze, subscription), random.chance(650) {
      return Array(repeating: .emote(craze), count: repeats.draw(&random) + 1)
    }
    var tokens = plainTokens(for: subscription, &random)
    if random.chance(12) { tokens.append(.word(random.pick(Vocabulary.bypasses))) }
    return tokens
  }

  private func plainTokens(
    for subscription: Subscription?, _ random: inout Xoshiro256
  ) -> [SimulatedRecord.Token] {
    switch random.next(below: 1000) {
    case ..<280: return emotes(for: subscription, &random)
    case ..<300: return [.word(random.pick(Vocabulary.commands))]
    case ..<312: return [.word("lol"), .word(random.pick(Vocabulary.links))]
    case ..<345: return [.word(random.pick(Vocabulary.emoji))] + words(&random, most: 3)
    case ..<365: return [.word(nearMiss(&random))] + words(&random, most: 4)
    case ..<395: return [.word("@" + someone(&random))] + words(&random, most: 6)
    case ..<600: return words(&random, most: 7) + emotes(for: subscription, &random)
    case ..<640:
      return emotes(for: subscription, &random) + words(&random, most: 5)
        + emotes(for: subscription, &random)
    default: return words(&random, most: 12)
    }
  }

  private func mayUse(_ emote: WorldEmote, _ subscription: Subscription?) -> Bool {
    if case .subscribers(let tier) = emote.access { return (subscription?.tier ?? 0) >= tier }
    return true
  }

  private func emotes(
    for subscription: Subscription?, _ random: inout Xoshiro256
  ) -> [SimulatedRecord.Token] {
    let count = repeats.draw(&random) + 1
    if random.chance(600) {
      return Array(repeating: .emote(emote(for: subscription, &random)), count: count)
    }
    return (0..<count).map { _ in .emote(emote(for: subscription, &random)) }
  }

  private func words(_ random: inout Xoshiro256, most: Int) -> [SimulatedRecord.Token] {
    let isKorean = random.chance(channel.korean)
    let count = 1 + random.next(below: isKorean ? (most + 1) / 2 : most)
    return (0..<count).map { _ in
      .word(
        isKorean
          ? Vocabulary.korean[korean.draw(&random)] : Vocabulary.english[english.draw(&random)])
    }
  }

  /// A word that looks like an emote and is none.
  private func nearMiss(_ random: inout Xoshiro256) -> String {
    let code = random.pick(channel.emotes).code
    let forms = [code.lowercased() + "s", code + "!", code + code, "(" + code + ")", code + "는"]
    return random.pick(forms)
  }

  private func someone(_ random: inout Xoshiro256) -> String {
    WorldChatter.invented(random.pick(channel.crowd)).displayName
  }
}
