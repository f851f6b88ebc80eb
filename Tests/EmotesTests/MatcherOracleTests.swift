import Chat
import Emotes
import Statistics
import Testing

/// The matcher against the plainest program that does the same: split, look up, sort.
struct MatcherOracleTests {
  static let codes: [[UInt8]] =
    [
      "Kappa", "LUL", "<3", ":)", "D:", "왁굳Hi", "박수", "😂", "wakNamed", "a", "aa", "aaaaaaaa",
      "aaaaaaaaa", "abcdefgh1234567", "abcdefgh12345678", "abcdefgh123456789",
      "abcdefghX12345678", "abcdefghY12345678", "abcdefghXY12345678", "Kappa\0",
    ].map { Array($0.utf8) }

  static let words: [[UInt8]] =
    codes
    + [
      "kappa", "Kappa!", "KappaKappa", "ㅋㅋㅋㅋ", "👨‍👩‍👧", "wakwak", "wakGood", "wakRare1", "wak",
      "abcdefgh", "12345678", "abcdefghZ12345678", "\u{34F}", "\u{E0000}", "e\u{301}", "\0",
      "aaaaaaa", "aaaaaaaaaa",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3, 0x28], [0x4B, 0xE0], [0xA0], [0x1F], [0x21]]

  private func message(_ random: inout SplitMix64, marked: Bool) -> TestMessage {
    var message = TestMessage(bytes: [])
    for _ in 0..<Int.random(in: 0..<14, using: &random) {
      let word = MatcherOracleTests.words.randomElement(using: &random) ?? []
      let start = message.text.count
      message.text += word
      if marked, Int.random(in: 0..<4, using: &random) == 0 {
        let end = message.text.count - (Int.random(in: 0..<8, using: &random) == 0 ? 1 : 0)
        if end > start { message.marks.append((start..<end, "\(word.count)")) }
      }
      let spaces = [1, 1, 1, 1, 1, 0, 2, 3, 9].randomElement(using: &random) ?? 1
      message.text += [UInt8](repeating: 32, count: spaces)
    }
    return message
  }

  private func expected(
    _ message: TestMessage, _ names: [[UInt8]: Emote], prefix: [UInt8], common: Set<String>
  ) -> [FoundUse] {
    var uses = message.marks.map { mark in
      FoundUse(
        start: mark.range.lowerBound,
        emote: Emote(
          provider: .twitch, providerID: mark.id,
          code: String(decoding: message.text[mark.range], as: UTF8.self)))
    }
    for token in message.text.split(separator: 32) {
      let range = token.startIndex..<token.endIndex
      if let emote = names[Array(token)] ?? named(Array(token), prefix, common) {
        if message.marks.contains(where: { $0.range.overlaps(range) }) { continue }
        uses.append(FoundUse(start: range.lowerBound, emote: emote))
      } else {
        uses += emoji(message, range)
      }
    }
    return uses.sorted { $0.start < $1.start }
  }

  /// The emoji of a token: there are but two among the words, neither of which is part of the other.
  private func emoji(_ message: TestMessage, _ token: Range<Int>) -> [FoundUse] {
    ["😂", "👨‍👩‍👧"].flatMap { code in
      let bytes = Array(code.utf8)
      return token.filter { start in
        message.text[start..<token.upperBound].starts(with: bytes)
          && !message.marks.contains { $0.range.overlaps(start..<start + bytes.count) }
      }.map { FoundUse(start: $0, emote: Emote(provider: .emoji, code: code)) }
    }
  }

  private func named(_ token: [UInt8], _ prefix: [UInt8], _ common: Set<String>) -> Emote? {
    guard !prefix.isEmpty, token.starts(with: prefix),
      let text = String(validating: token, as: UTF8.self),
      text.wholeMatch(of: #/[A-Za-z0-9]{4,27}/#) != nil
    else { return nil }
    return Emote(provider: .twitch, code: common.contains(text) ? text : "wak (rare)")
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64], [false, true])
  func `random messages give what splitting and looking up gives`(seed: UInt64, marked: Bool) {
    var random = SplitMix64(seed: seed)
    let known = MatcherOracleTests.codes.filter { _ in Bool.random(using: &random) }
    let emotes = known.map { Emote(provider: .bttv, code: String(decoding: $0, as: UTF8.self)) }
    let table = NameTable(
      entries: emotes.map { CatalogueEntry(emote: $0) }, channel: Channel(login: "moonriver"),
      prefix: PrefixRule("wak"))
    let common: Set<String> = ["wakGood", "wakwak"]
    var matcher = EmoteMatcher(names: table, marksFirstParty: marked, commonTokens: common)
    let names = Dictionary(uniqueKeysWithValues: zip(known, emotes))
    let prefix: [UInt8] = marked ? [] : Array("wak".utf8)
    var total = 0
    for _ in 0..<400 {
      let messages = (0..<5).map { _ in message(&random, marked: marked) }
      let found = matcher.found(in: MessageBlock(messages))
      for (message, uses) in zip(messages, found) {
        let oracle = expected(message, names, prefix: prefix, common: common)
        #expect(uses == oracle, "\(message)")
        total += oracle.count
      }
    }
    #expect(total > 500)
    #expect(Set(matcher.emotes.map { Array("\($0)".utf8) }).count == matcher.emotes.count)
  }

  /// The exact truth of planted uses: what was written is what is counted, near misses are not.
  @Test(arguments: [30, 3000])
  func `planted uses in a long chat are all found and nothing else is`(nameCount: Int) {
    var random = SplitMix64(seed: UInt64(nameCount))
    let names = Array(
      Set((0..<nameCount).map { _ in "wakX" + word(1...20, &random) })
    ).sorted()
    let table = NameTable(
      entries: names.map { CatalogueEntry(emote: Emote(provider: .twitch, code: $0)) },
      channel: Channel(login: "moonriver"), prefix: nil)
    var matcher = EmoteMatcher(names: table, marksFirstParty: false)
    var truth: [String: Int] = [:]
    var messages: [TestMessage] = []
    for _ in 0..<3000 {
      let tokens = (0..<8).map { _ in token(names, &truth, &random) }
      messages.append(TestMessage(tokens.joined(separator: " ")))
    }
    var counts: [String: Int] = [:]
    for use in matcher.found(in: MessageBlock(messages)).joined() where use.emote.provider != .emoji
    {
      counts[use.emote.code, default: 0] += 1
    }
    #expect(counts == truth)
  }

  /// A planted name, a near miss of one, or a word that is no name.
  private func token(
    _ names: [String], _ truth: inout [String: Int], _ random: inout SplitMix64
  ) -> String {
    let name = names.randomElement(using: &random) ?? ""
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2:
      truth[name, default: 0] += 1
      return name
    case 3: return name.lowercased()
    case 4: return name + ["!", ",", "은", "x😂", name].randomElement(using: &random)!
    case 5: return ["ㅋㅋㅋㅋ", "진짜", "😂😂", "\u{E0000}", ""].randomElement(using: &random)!
    default: return word(1...9, &random)
    }
  }

  private func word(_ lengths: ClosedRange<Int>, _ random: inout SplitMix64) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return String(
      (0..<Int.random(in: lengths, using: &random)).map { _ in
        letters[Int.random(in: 0..<26, using: &random)]
      })
  }
}
