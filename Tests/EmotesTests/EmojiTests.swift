import Chat
import Emotes
import Foundation
import Statistics
import Testing

struct EmojiTests {
  private func matcher(_ codes: [String] = [], marksFirstParty: Bool = false) -> EmoteMatcher {
    let entries = codes.map { CatalogueEntry(emote: Emote(provider: .ffz, code: $0)) }
    let names = NameTable(entries: entries, channel: Channel(login: "moonriver"), prefix: nil)
    return EmoteMatcher(names: names, marksFirstParty: marksFirstParty)
  }

  @Test(arguments: [
    ("lol😂😂", ["😂", "😂"]), ("😂ㅋㅋ😂 ㅋㅋ", ["😂", "😂"]),
    ("👍🏽👍", ["👍🏽", "👍"]), ("👨‍👩‍👧‍👦x", ["👨‍👩‍👧‍👦"]), ("❤️ ❤️‍🔥", ["❤", "❤‍🔥"]),
    ("🇰🇷🇰🇷🇩", ["🇰🇷", "🇰🇷"]), ("1️⃣#️⃣1⃣", ["1⃣", "#⃣", "1⃣"]),
    ("🏴󠁧󠁢󠁥󠁮󠁧󠁿!🏴", ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴"]), ("☝🏿 ✊ ⌚", ["☝🏿", "✊", "⌚"]),
    ("©️ ™️", ["©", "™"]), ("© ™ ® 1 # * ❤ ☺ ☀ ↔", []), ("😂\u{FE0E} ⌚\u{FE0E}", []),
    ("“왁굳” … ！ ★ ♥ ㅋ 〰 漢字 Ω é", []), ("\u{FE0F} \u{200D} \u{E0000} \u{34F} 1\u{FE0F}", []),
    ("😂\u{E0000} 😂\u{34F} 😂\u{200D} \u{200D}😂", ["😂", "😂", "😂", "😂"]),
  ])
  func `each emoji grapheme cluster is one use, others are none`(text: String, expected: [String]) {
    var matcher = matcher()
    let found = matcher.found(in: MessageBlock([TestMessage(text)]))[0]
    #expect(found.map { Array($0.emote.code.utf8) } == expected.map { Array($0.utf8) })
    #expect(found.allSatisfy { $0.emote.provider == .emoji && $0.emote.providerID.isEmpty })
    #expect(matcher.isOwn == matcher.emotes.map { _ in false })
  }

  @Test func `an emoji carries no hidden text`() {
    let hidden = "abc".unicodeScalars.map { Unicode.Scalar($0.value + 0xE0000)! }
    for base in ["😂", "🏴"] {
      var text = String.UnicodeScalarView(base.unicodeScalars)
      text.append(contentsOf: hidden)
      var matcher = matcher()
      #expect(matcher.codes(in: String(text)) == [base])
      #expect(matcher.codes(in: base + "\u{300}\u{20E3}\u{327}") == [base])
    }
  }

  @Test func `names and marked emotes go before emoji, in the order of the text`() {
    var matcher = matcher(["😂", "LULW"], marksFirstParty: true)
    var message = TestMessage("😂 🔥😂 Kappa🔥 LULW 🔥 😭Kappa 🔥")
    let text = String(decoding: message.text, as: UTF8.self)
    message.marks = text.ranges(of: "Kappa").map { range in
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      return (start..<start + 5, "25")
    }
    let found = matcher.found(in: MessageBlock([message]))[0]
    #expect(
      found.map { "\($0.emote.provider) \($0.emote.code)" } == [
        "ffz 😂", "emoji 🔥", "emoji 😂", "twitch Kappa", "emoji 🔥", "ffz LULW", "emoji 🔥",
        "emoji 😭", "twitch Kappa", "emoji 🔥",
      ])
    #expect(found.map(\.start) == found.map(\.start).sorted())
    var marked = TestMessage("😂")
    marked.marks = [(0..<4, "9")]
    #expect(matcher.found(in: MessageBlock([marked]))[0].map(\.emote.provider) == [.twitch])
  }

  @Test func `emoji are found at any place of a text of any length`() {
    var matcher = matcher()
    for before in 0..<40 {
      let text = String(repeating: "x", count: before) + "😂" + String(repeating: "y", count: before)
      let found = matcher.found(in: MessageBlock([TestMessage(text)]))[0]
      #expect(found.map(\.start) == [before])
    }
    #expect(matcher.emotes.map(\.code) == ["😂"])
  }

  @Test func `bytes that are no UTF-8 hide no emoji`() {
    var matcher = matcher()
    let bytes: [UInt8] = [0xF0, 0x9F, 0x98] + Array("😂".utf8) + [0xF0, 0x9F, 0x20, 0xFF, 0xE2]
    let found = matcher.found(in: MessageBlock([TestMessage(bytes: bytes)]))[0]
    #expect(found.map(\.start) == [3])
  }

  private static let list = "/usr/share/unicode/emoji/emoji-test.txt"

  /// The sequences of Unicode's test file that are of a status, each with its scalars.
  private static func sequences(_ statuses: Set<String>) throws -> [[Unicode.Scalar]] {
    try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2, statuses.contains(fields[1].filter { $0 != " " }) else { return nil }
      return fields[0].split(separator: " ").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      }
    }
  }

  private func text(_ scalars: [Unicode.Scalar]) -> String {
    scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  @Test func `every qualified emoji of Unicode's own list is one use, without U+FE0F in its code`()
    throws
  {
    var matcher = matcher()
    let emoji = try EmojiTests.sequences(["fully-qualified", "minimally-qualified"])
    #expect(emoji.count > 4000)
    for scalars in emoji {
      let plain = text(scalars.filter { $0 != "\u{FE0F}" })
      for written in ["\(text(scalars))", "lol\(text(scalars))ㅋ", "x \(text(scalars)) y"] {
        let codes = matcher.codes(in: written).map { Array($0.utf8) }
        #expect(codes == [Array(plain.utf8)], "\(scalars)")
      }
    }
  }

  @Test func `emoji in a row are as many uses as there are emoji`() throws {
    var random = SplitMix64(seed: 7)
    var matcher = matcher()
    let emoji = try EmojiTests.sequences(["fully-qualified"]).filter { $0 != ["\u{1F3F4}"] }
    for _ in 0..<300 {
      let row = (0..<8).map { _ in emoji.randomElement(using: &random) ?? [] }
      let expected = row.map { text($0.filter { $0 != "\u{FE0F}" }) }
      #expect(matcher.codes(in: row.map(text).joined()) == expected)
    }
  }

  @Test func `single scalars without emoji presentation are no emoji`() throws {
    var matcher = matcher()
    let unqualified = try EmojiTests.sequences(["unqualified"]).filter { $0.count == 1 }
    #expect(unqualified.count > 100)
    for scalars in unqualified { #expect(matcher.codes(in: text(scalars)).isEmpty, "\(scalars)") }
  }
}
