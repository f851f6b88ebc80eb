import Statistics

/// The emotes that spread: 7TV emotes that every channel has added, with one id everywhere.
enum Travellers {
  static func emotes(of scenario: Scenario) -> [WorldEmote] {
    let codes = scenario.memes.map(\.code) + cascadeCodes(scenario.cascades?.count ?? 0)
    return codes.map(emote)
  }

  static func emote(_ code: String) -> WorldEmote {
    var random = Seed(26).child(code).generator()
    return WorldEmote(
      provider: .sevenTV, id: random.hexadecimal(26), code: code, access: .channel)
  }

  static func cascadeCodes(_ count: Int) -> [String] {
    (0..<count).map { number in
      let words = Vocabulary.nameBeginnings
      return "\(words[number % words.count])Wave\(number / words.count + 1)"
    }
  }
}
