import Chat
import Emotes
import Testing

struct CatalogueFileTests {
  let moon = Channel(roomID: "9001", login: "moonriver")
  let day = CivilDate("2024-03-01")

  @Test(arguments: [
    ("bttv-channel.json", [["hostbot", "moonbot"]]), ("bttv-v2-channel.json", [["moonbot"]]),
    ("bttv-v2-global.json", [[]]), ("bttv-timeline.json", [[], ["moonbot"]]), ("names.txt", [[]]),
  ])
  func `the bots that a file names are in lower case, sorted, each once`(
    file: String, bots: [[String]]
  ) throws {
    let catalogues = try Fixture.read(file, CatalogueDefaults(channel: moon, date: day))
    #expect(catalogues.map(\.bots) == bots)
    for catalogue in catalogues {
      #expect(
        catalogue.lines.suffix(catalogue.bots.count) == catalogue.bots.map { "bot\t\($0)" }[...])
    }
  }

  /// What each fixture says, as the lines of its entries:
  /// set, provider, code, id, room id, login, tier, added.
  static let shapes: [(file: String, kind: CatalogueKind, date: String, entries: [String])] = [
    (
      "names.txt", .names, "2024-03-01",
      [
        "|twitch|:tf:||9001|moonriver||", "|twitch|D:||9001|moonriver||",
        "|twitch|Kappa||9001|moonriver||", "|twitch|왁굳Hi||9001|moonriver||",
      ]
    ),
    (
      "code-ids.json", .names, "2024-03-01",
      [
        "|twitch|Kappa|25|9001|moonriver||",
        "|twitch|PogChamp|emotesv2_0123456789abcdef0123456789abcdef|9001|moonriver||",
        "|twitch|moonJam|54fa8f1401e468494b85b537|9001|moonriver||",
      ]
    ),
    (
      "helix-channel.json", .helix, "2024-03-01",
      [
        "301590448|twitch|moonwHi|304456832|9001|moonriver|1000|",
        "301590450|twitch|moonwHype|emotesv2_0123456789abcdef0123456789abcdef|9001|moonriver|3000|",
        "301590451|twitch|moonwFree|304456816|9001|moonriver||",
      ]
    ),
    (
      "helix-global.json", .helix, "2024-03-01",
      ["|twitch|<3|555555584||||", "|twitch|Kappa|25||||"]
    ),
    (
      "helix-set.json", .helix, "2024-03-01",
      ["0|twitch|Kappa|25||||", "301590448|twitch|moonwHi|304456832|9001|moonriver|1000|"]
    ),
    (
      "bttv-global.json", .bttv, "2024-03-01",
      ["|bttv|:tf:|54fa8f1401e468494b85b537||||", "|bttv|CiGrip|54fa8fce01e468494b85b53c||||"]
    ),
    (
      "bttv-channel.json", .bttv, "2024-03-01",
      [
        "channelEmotes|bttv|moonJam|b1|9001|moonriver||",
        "sharedEmotes|bttv|POGGERS|b2|9001|moonriver||",
      ]
    ),
    ("bttv-v2-channel.json", .bttv, "2024-03-01", ["|bttv|CuteCat|b3|9001|moonriver||"]),
    ("bttv-v2-global.json", .bttv, "2024-03-01", ["|bttv|(puke)|b4||||"]),
    (
      "ffz-room.json", .ffz, "2024-03-01",
      ["77|ffz|LULW|12|9001|moonriver||", "77|ffz|MoonCat|11|9001|moonriver||"]
    ),
    ("ffz-global.json", .ffz, "2024-03-01", ["3|ffz|ZrehplaR|9||||"]),
    (
      "7tv-user.json", .sevenTV, "2024-03-01",
      [
        "63b0|7tv|moonDance|60ae|9001|moonriver||1672506026185",
        "63b0|7tv|박수|60af|9001|moonriver||1672506026186",
      ]
    ),
    (
      "7tv-set.json", .sevenTV, "2024-03-01",
      ["63b0|7tv|moonDance|60ae|9001|moonriver||1672506026185"]
    ),
    (
      "7tv-global.json", .sevenTV, "2024-03-01",
      ["62cdd34e72a832540de95857|7tv|Clap|60b0||||1657657741507"]
    ),
    (
      "twitchemotes-global.json", .twitchemotes, "2016-05-22",
      ["|twitch|4Head|354||||", "|twitch|PunOko|160401||||1463479204000"]
    ),
    (
      "twitchemotes-codes.json", .twitchemotes, "2024-03-01",
      ["0|twitch|:)|1||||", "0|twitch|JKanStyle|15||||"]
    ),
    (
      "twitchemotes-subscriber.json", .twitchemotes, "2016-05-22",
      [
        "5181|twitch|moonwBye|15890||moonriver||", "5181|twitch|moonwHi|15889||moonriver||",
        "5182|twitch|starhLove|15900||starhill||",
      ]
    ),
    (
      "twitchemotes-images.json", .twitchemotes, "2016-05-22",
      [
        "|twitch|4Head|354||||", "33|twitch|TurboCat|700||||",
        "5181|twitch|moonwHi|15889||moonriver||",
      ]
    ),
  ]

  @Test(arguments: shapes)
  func `every shape gives its entries`(
    file: String, kind: CatalogueKind, date: String, entries: [String]
  ) throws {
    let catalogues = try Fixture.read(file, CatalogueDefaults(channel: moon, date: day))
    let catalogue = try #require(catalogues.first)
    #expect(catalogues.count == 1)
    let head = ["date\t\(date)", "kind\t\(kind.rawValue)"]
    let fields = entries.map { $0.replacing("|", with: "\t") }
    #expect(catalogue.lines == head + fields + catalogue.bots.map { "bot\t\($0)" })
    #expect(catalogue.date == CivilDate(date))
    #expect(catalogue.kind == kind)
    #expect(catalogue.entries.count == entries.count)
  }

  @Test func `a time line gives a snapshot a day, oldest first`() throws {
    let days = try Fixture.read("bttv-timeline.json")
    #expect(days.map(\.date) == [CivilDate("2023-01-05"), CivilDate("2024-02-01")])
    #expect(days.map(\.entries.count) == [2, 3])
    #expect(days[0].entries.last?.owner == Channel(login: "moonriver"))
    #expect(days[0].entries.last?.set == "sharedEmotes")
  }

  @Test func `what the file says wins over the defaults`() throws {
    let other = CatalogueDefaults(
      channel: Channel(roomID: "1", login: "other"), provider: .bttv, date: day)
    for file in ["7tv-user.json", "ffz-room.json", "helix-set.json"] {
      let owners = try Fixture.read(file, other).flatMap(\.entries).compactMap(\.owner?.roomID)
      #expect(!owners.isEmpty && owners.allSatisfy { $0 == "9001" }, "\(file)")
    }
    let dump = try Fixture.read("twitchemotes-global.json", other)[0]
    #expect(dump.date == CivilDate("2016-05-22"))
    #expect(dump.entries.allSatisfy { $0.emote.provider == .twitch && $0.owner == nil })
  }

  @Test func `a list of names takes its provider, owner and date from the defaults`() throws {
    let plain = try Fixture.read("names.txt")[0]
    #expect(plain.date == nil)
    #expect(plain.entries.allSatisfy { $0.emote.provider == .twitch && $0.owner == nil })
    let ffz = try Fixture.read("names.txt", CatalogueDefaults(provider: .ffz))[0]
    #expect(ffz.entries.allSatisfy { $0.emote.provider == .ffz })
  }

  @Test func `a byte order mark is skipped`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    for file in ["names.txt", "helix-global.json"] {
      let bytes = try mark + Fixture.bytes(file)
      let marked = try CatalogueFile.read(bytes, name: file, defaults: CatalogueDefaults())
      #expect(try marked == Fixture.read(file))
    }
  }

  @Test func `equal content has equal lines in any order, other content has others`() {
    let entries = ["b", "a", "é", "e\u{301}", "a"].map {
      CatalogueEntry(emote: Emote(provider: .twitch, code: $0))
    }
    let catalogue = Catalogue(date: day, kind: .names, entries: entries)
    #expect(catalogue.entries.count == 4, "the same bytes are one entry, equal strings are not")
    #expect(
      catalogue.lines == Catalogue(date: day, kind: .names, entries: entries.reversed()).lines)
    #expect(catalogue.lines != Catalogue(date: nil, kind: .names, entries: entries).lines)
    #expect(catalogue.lines != Catalogue(date: day, kind: .names, entries: []).lines)
    let odd = [CatalogueEntry(emote: Emote(provider: .twitch, code: "a\tb\n:\\"), set: "1")]
    #expect(
      Catalogue(date: day, kind: .names, entries: odd).lines[2]
        == "1\ttwitch\ta\\tb\\n:\\\\\t\t\t\t\t")
  }
}
