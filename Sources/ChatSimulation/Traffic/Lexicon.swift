import Statistics

/// Many invented words beside the vocabulary's, so that text does not repeat itself; none is an
/// emote's code.
enum Lexicon {
  /// Latin words with their usual capitals and marks, and how often they come.
  static let english = forms(Vocabulary.english + invented(4000, latin))
  /// Korean words, likewise.
  static let korean = forms(Vocabulary.korean + invented(1500, hangul))
  static let emoji = Vocabulary.emoji.map(SimulatedRecord.Token.word)

  /// Words and a table to draw them by.
  struct Words: Sendable {
    let tokens: [SimulatedRecord.Token]
    let table: WeightedTable

    func draw(_ random: inout Xoshiro256) -> SimulatedRecord.Token { tokens[table.draw(&random)] }
  }

  private static func forms(_ words: [String]) -> Words {
    var tokens: [SimulatedRecord.Token] = []
    var weights: [Int] = []
    for (rank, word) in words.enumerated() {
      let weight = 100_000_000 / (rank + 3)
      let variants =
        rank > 700
        ? [(word, 100)]
        : [(word, 86), (word.uppercased(), 5), (word + "?", 3), (word + "!", 3), (word + ",", 3)]
      tokens += variants.map { .word($0.0) }
      weights += variants.map { weight / 100 * $0.1 }
    }
    return Words(tokens: tokens, table: WeightedTable(weights))
  }

  private static func invented(
    _ count: Int, _ word: (inout Xoshiro256) -> String
  ) -> [String] {
    var random = Xoshiro256(seed: 2_718_281)
    return (0..<count).map { _ in word(&random) }
  }

  private static func latin(_ random: inout Xoshiro256) -> String {
    let syllables = random.pick([1, 1, 1, 2, 2, 2, 3])
    return (0..<syllables).map { _ in
      random.pick([
        "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z",
      ])
        + random.pick(["a", "e", "i", "o", "u", "ee", "oo", "ai"])
        + random.pick(["", "", "n", "r", "s", "t", "ng", "l"])
    }.joined()
  }

  private static func hangul(_ random: inout Xoshiro256) -> String {
    let scalars = (0..<random.next(in: 1...4)).compactMap { _ in
      Unicode.Scalar(
        UInt32(0xAC00 + random.next(below: 399) * 28 + random.pick([0, 0, 0, 4, 8, 21])))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
