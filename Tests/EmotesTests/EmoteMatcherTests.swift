import Chat
import Emotes
import Testing

struct EmoteMatcherTests {
  private let moon = Channel(roomID: "9001", login: "moonriver")

  private func matcher(
    _ codes: [String], provider: EmoteProvider = .ffz, prefix: String? = nil,
    common: Set<String> = []
  ) -> EmoteMatcher {
    let entries = codes.map { CatalogueEntry(emote: Emote(provider: provider, code: $0)) }
    let names = NameTable(
      entries: entries, channel: moon, prefix: prefix.flatMap { PrefixRule($0) })
    return EmoteMatcher(names: names, marksFirstParty: false, commonTokens: common)
  }

  @Test func `whole tokens match, byte for byte`() {
    var names = matcher(["Kappa", ":)", "<3", "왁굳Hi", "😂", "D:"])
    #expect(names.codes(in: "Kappa 왁굳Hi Kappa") == ["Kappa", "왁굳Hi", "Kappa"])
    #expect(names.codes(in: "  <3  :)   D: ") == ["<3", ":)", "D:"])
    #expect(names.codes(in: "ㅋㅋㅋ 😂 ㅋㅋㅋ") == ["😂"])
    #expect(names.codes(in: "kappa KAPPA Kappa! KappaKappa Kapp appa Kappa\u{300} :)) (:").isEmpty)
    #expect(names.codes(in: "Kappa\u{a0}Kappa Kappa\tKappa Kappa\r Kappa\nKappa Kappa은").isEmpty)
    #expect(names.codes(in: "Kappa \u{34F}") == ["Kappa"])
    #expect(names.codes(in: "Kappa \u{E0000}") == ["Kappa"])
    #expect(names.codes(in: "").isEmpty)
    #expect(names.codes(in: " ").isEmpty)
    #expect(names.codes(in: "Kappa") == ["Kappa"])
  }

  @Test func `a byte sequence and its canonical equal are two codes`() {
    var names = matcher(["\u{e9}"])
    #expect(names.codes(in: "\u{e9} e\u{301}").count == 1)
    var both = matcher(["\u{e9}", "e\u{301}"])
    let found = both.found(in: MessageBlock([TestMessage("\u{e9} e\u{301}")]))[0]
    #expect(Set(found.map(\.emote)).count == 2)
    #expect(found[0].emote != found[1].emote)
  }

  @Test func `names of 7 to 40 bytes match only themselves`() {
    let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
    for length in 1...40 {
      let name = String(letters[0..<length])
      var names = matcher([name])
      #expect(names.codes(in: "x \(name) y") == [name])
      #expect(
        names.codes(in: "\(name)x x\(name) \(name.dropLast())- \(name.lowercased())z").isEmpty)
      for index in 0..<length {
        var near = letters[0..<length]
        near[index] = "_"
        #expect(names.codes(in: String(near)).isEmpty, "byte \(index) of \(length)")
      }
    }
  }

  @Test func `names that share heads and tails stay apart`() {
    let names = [
      "abcdefghMIDDLE1stuvwxyz", "abcdefghMIDDLE2stuvwxyz", "abcdefghMIDDLstuvwxyz",
      "abcdefghstuvwxyz", "abcdefghXstuvwxyz", "abcdefghtuvwxyz", "abcdefgh", "stuvwxyz",
    ]
    for left in names {
      let others = names.filter { $0 != left }
      var matcher = matcher(others)
      #expect(matcher.codes(in: names.joined(separator: " ")) == others)
    }
  }

  @Test func `a name is found wherever it stands in a text of any length`() {
    var names = matcher(["Kappa"])
    for before in 0..<140 {
      let text = String(repeating: "x", count: before) + " Kappa 왁 Kappa"
      let alone = TestMessage(text)
      let followed = [TestMessage(text), TestMessage(String(repeating: "Kappa", count: 20))]
      for block in [MessageBlock([alone]), MessageBlock(followed)] {
        let found = names.found(in: block)
        #expect(found[0].map(\.start) == [before + 1, before + 11], "\(before) bytes before")
        #expect(found.dropFirst().joined().isEmpty)
      }
    }
  }

  @Test func `a NUL inside or after a name makes another token`() {
    var names = matcher(["Kappa", "a"])
    #expect(names.codes(in: "Kappa\0 a\0 \0Kappa a").count == 1)
  }

  @Test func `marked emotes win over names, and tokens they touch are not looked up`() {
    let names = NameTable(
      entries: [
        CatalogueEntry(emote: Emote(provider: .twitch, providerID: "25", code: "Kappa")),
        CatalogueEntry(emote: Emote(provider: .bttv, providerID: "b", code: "Kappa")),
        CatalogueEntry(emote: Emote(provider: .ffz, providerID: "f", code: "LULW")),
      ], channel: moon, prefix: nil)
    var matcher = EmoteMatcher(names: names, marksFirstParty: true)
    var message = TestMessage("LULW Kappa LULW Keepo x LULW")
    message.marks = [(5..<10, "25"), (16..<21, "1902"), (24..<26, "9")]
    let found = matcher.found(in: MessageBlock([message, TestMessage("Kappa LULW")]))
    #expect(
      found[0].map(\.description) == [
        "0:ffz/f/LULW", "5:twitch/25/Kappa", "11:ffz/f/LULW", "16:twitch/1902/Keepo",
        "24:twitch/9/LU",
      ])
    #expect(found[1].map(\.description) == ["0:bttv/b/Kappa", "6:ffz/f/LULW"])
    #expect(matcher.emotes.count == names.names.count + 2, "known emotes keep their number")
    #expect(Set(matcher.emotes).count == matcher.emotes.count)
  }

  @Test func `marked emotes are the channel's own by id, by code or by prefix`() {
    let names = NameTable(
      entries: [
        CatalogueEntry(
          emote: Emote(provider: .twitch, providerID: "1", code: "moonwHi"), owner: moon),
        CatalogueEntry(emote: Emote(provider: .bttv, providerID: "2", code: "Jam"), owner: moon),
        CatalogueEntry(emote: Emote(provider: .twitch, providerID: "3", code: "Kappa")),
      ], channel: moon, prefix: PrefixRule("moon"))
    var matcher = EmoteMatcher(names: names, marksFirstParty: true)
    var message = TestMessage("moonwHi moonwHi renamed moonNew Jam Kappa moon Other")
    message.marks = [
      (0..<7, "1"), (8..<15, "77"), (16..<23, "1"), (24..<31, "5"), (32..<35, "6"), (36..<41, "3"),
      (42..<46, "7"), (47..<52, ""),
    ]
    let block = MessageBlock([message])
    var uses: [EmoteUse] = []
    block.bytes.withUnsafeBufferPointer {
      matcher.appendUses(of: block.messages[0], in: block, bytes: $0, to: &uses)
    }
    let own = uses.map { matcher.isOwn[Int($0.emote)] }
    #expect(own == [true, true, true, true, false, false, false, false])
  }

  @Test(arguments: ["_TK", "_HF", "_BW", "_SQ", "_SG"])
  func `a modified emote counts as the one that it is made of`(ending: String) {
    let own = CatalogueEntry(
      emote: Emote(provider: .twitch, providerID: "301590448", code: "moonHi"), owner: moon)
    let names = NameTable(entries: [own], channel: moon, prefix: nil)
    var marking = EmoteMatcher(names: names, marksFirstParty: true)
    var message = TestMessage("moonHi\(ending) moonHi other\(ending) moonHi plain_XX")
    message.marks = [
      (0..<9, "301590448\(ending)"), (10..<16, "301590448"),
      (17..<25, "emotesv2_0a\(ending)"), (26..<32, "301590448\(ending)"), (33..<41, "7_XX"),
    ]
    #expect(
      marking.found(in: MessageBlock([message]))[0].map(\.description) == [
        "0:twitch/301590448/moonHi", "10:twitch/301590448/moonHi", "17:twitch/emotesv2_0a/other",
        "26:twitch/301590448/moonHi", "33:twitch/7_XX/plain_XX",
      ])
    #expect(marking.isOwn == [true, false, false])
    var searching = EmoteMatcher(names: names, marksFirstParty: false)
    #expect(searching.codes(in: "moonHi\(ending) moonHi_XX moonHi") == ["moonHi", "moonHi"])
    #expect(searching.emotes.count == 1)
  }

  @Test func `words that show nothing are no names`() {
    var names = matcher(["\u{34F}", "\u{E0000}", "\u{FE0F}\u{34F}", "Kappa"])
    #expect(
      names.codes(in: "\u{34F} Kappa \u{E0000} \u{FE0F}\u{34F} Kappa \u{E0000}")
        == ["Kappa", "Kappa"])
  }

  @Test func `with marks in the log, first-party names and the prefix are not searched for`() {
    let names = NameTable(
      entries: [CatalogueEntry(emote: Emote(provider: .twitch, providerID: "25", code: "Kappa"))],
      channel: moon, prefix: PrefixRule("moon"))
    var marking = EmoteMatcher(names: names, marksFirstParty: true, commonTokens: ["moonHi"])
    #expect(marking.codes(in: "Kappa moonHi moonRare").isEmpty)
    var searching = EmoteMatcher(names: names, marksFirstParty: false, commonTokens: ["moonHi"])
    #expect(searching.codes(in: "Kappa moonHi moonRare") == ["Kappa", "moonHi", "moon (rare)"])
    #expect(searching.isOwn == [false, true, true])
  }

  @Test func `the prefix rule takes 1 to 24 letters and digits after the prefix`() {
    var rule = matcher(
      ["wakNamed"], prefix: "wak", common: ["wakGood", "wakNamed", "other", "wak"])
    let longest = "wak" + String(repeating: "a", count: 24)
    let text = "wak wakGood wakNamed \(longest) \(longest)a wak_x wak왁 Wakx xwakx wak1"
    #expect(
      rule.codes(in: text) == ["wakGood", "wakNamed", "wak (rare)", "wak (rare)"])
    #expect(rule.emotes.map(\.code) == ["wakNamed", "wak (rare)", "wakGood"])
    var long = matcher([], prefix: "prefixlonger")
    #expect(long.codes(in: "prefixlonge1 prefixlonger prefixlonger1").count == 1)
  }

  @Test func `many marked emotes keep their numbers`() {
    var matcher = matcher([])
    for round in 0..<2 {
      for id in 0..<500 {
        var message = TestMessage("code\(id % 7)")
        message.marks = [(0..<5, "\(id)")]
        let found = matcher.found(in: MessageBlock([message]))[0]
        let expected = Emote(provider: .twitch, providerID: "\(id)", code: "code\(id % 7)")
        #expect(found.map(\.emote) == [expected], "round \(round)")
      }
    }
    #expect(matcher.emotes.count == 500)
  }
}
