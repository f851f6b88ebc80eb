import Chat
import Emotes
import Testing

struct NameTableTests {
  let moon = Channel(roomID: "9001", login: "moonriver")
  let hill = Channel(roomID: "9002", login: "starhill")

  private func entry(
    _ provider: EmoteProvider, _ id: String, owner: Channel? = nil, code: String = "LUL"
  ) -> CatalogueEntry {
    CatalogueEntry(emote: Emote(provider: provider, providerID: id, code: code), owner: owner)
  }

  private func table(_ entries: [CatalogueEntry], prefix: String? = nil) -> NameTable {
    NameTable(entries: entries, channel: moon, prefix: prefix.flatMap { PrefixRule($0) })
  }

  @Test func `one code goes to Twitch, then channel sets, then global sets`() {
    let ordered = [
      entry(.twitch, "own", owner: moon), entry(.twitch, "rest"),
      entry(.ffz, "f", owner: moon), entry(.bttv, "b", owner: moon),
      entry(.sevenTV, "7", owner: moon),
      entry(.ffz, "F"), entry(.bttv, "B"), entry(.sevenTV, "S"),
    ]
    for first in ordered.indices {
      let left = ordered[first...]
      for entries in [Array(left), left.reversed(), left.shuffled()] {
        let names = table(entries).names
        #expect(names[0].emote == ordered[first].emote)
        #expect(names[0].isOwn == (ordered[first].owner != nil))
        let thirdParty = ordered[max(first, 2)]
        #expect(
          names.map(\.emote) == (first < 2 ? [names[0].emote, thirdParty.emote] : [names[0].emote]))
      }
    }
  }

  @Test func `the newest snapshot wins among equals`() {
    #expect(
      table([entry(.ffz, "new"), entry(.ffz, "old")]).names.map(\.emote.providerID) == ["new"])
    let better = [entry(.bttv, "new"), entry(.ffz, "old")]
    #expect(table(better).names.map(\.emote.providerID) == ["old"])
  }

  @Test func `third-party sets of other channels are left out, Twitch's own work everywhere`() {
    let others = [
      entry(.ffz, "1", owner: hill, code: "a"), entry(.bttv, "2", owner: hill, code: "b"),
      entry(.sevenTV, "3", owner: hill, code: "c"), entry(.twitch, "4", owner: hill, code: "d"),
    ]
    let names = table(others).names
    #expect(names.map(\.emote.code) == ["d"])
    #expect(names.map(\.isOwn) == [false])
  }

  @Test func `channels are compared by room id where both have one, else by login`() {
    let cases: [(owner: Channel, isOwn: Bool)] = [
      (Channel(roomID: "9001", login: "renamed"), true),
      (Channel(roomID: "9002", login: "moonriver"), false),
      (Channel(login: "MoonRiver"), true),
      (Channel(roomID: "9001"), true),
      (Channel(login: "starhill"), false),
      (Channel(), false),
    ]
    for (owner, isOwn) in cases {
      let names = table([entry(.ffz, "1", owner: owner)]).names
      #expect(names.map(\.isOwn) == (isOwn ? [true] : []), "\(owner)")
    }
    let byLogin = NameTable(
      entries: [entry(.ffz, "1", owner: moon)], channel: Channel(login: "moonriver"), prefix: nil)
    #expect(byLogin.names.count == 1)
    let byID = NameTable(
      entries: [entry(.ffz, "1", owner: Channel(login: "moonriver"))],
      channel: Channel(roomID: "9001"), prefix: nil)
    #expect(byID.names.isEmpty, "a login and a room id cannot be compared")
  }

  @Test func `the prefix rule makes Twitch codes without an owner the channel's own`() {
    let entries = [
      entry(.twitch, "1", code: "moonwHi"), entry(.twitch, "2", owner: hill, code: "moonwNo"),
      entry(.bttv, "3", code: "moonwJam"), entry(.twitch, "4", code: "LUL"),
    ]
    let own = table(entries, prefix: "moonw").names.filter(\.isOwn)
    #expect(own.map(\.emote.code) == ["moonwHi"])
  }

  @Test func `codes that cannot stand as one token are left out, equal strings are not one code`() {
    let names = table(["", "a b", "\u{e9}", "e\u{301}"].map { entry(.ffz, "1", code: $0) }).names
    #expect(Set(names.map { Array($0.emote.code.utf8) }) == [[0xC3, 0xA9], [0x65, 0xCC, 0x81]])
  }

  @Test func `equal tables have equal lines, other tables have others`() {
    let entries = [
      entry(.twitch, "1"), entry(.ffz, "2"), entry(.bttv, "3", owner: moon, code: "왁굳Hi"),
    ]
    let lines = table(entries).lines
    #expect(
      lines == ["name\tLUL\tffz\t2\t", "name\tLUL\ttwitch\t1\t", "name\t왁굳Hi\tbttv\t3\town"])
    #expect(table(entries.reversed() + entries + [entry(.sevenTV, "9")]).lines == lines)
    #expect(table(entries, prefix: "moonw").lines == lines + ["prefix\tmoonw\t5"])
    #expect(table(Array(entries.dropLast())).lines != lines)
    let disowned = [entries[0], entries[1], entry(.bttv, "3", code: "왁굳Hi")]
    #expect(table(disowned).lines != lines)
  }
}
