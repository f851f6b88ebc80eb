import Chat
import Emotes
import Statistics
import Testing

struct CatalogueHistoryTests {
  let moon = Channel(roomID: "9001", login: "moonriver")

  private func snapshot(
    _ date: String?, _ kind: CatalogueKind, _ codes: [String], owner: Channel? = nil,
    provider: EmoteProvider = .twitch
  ) -> Catalogue {
    Catalogue(
      date: date.flatMap { CivilDate($0) }, kind: kind,
      entries: codes.map {
        CatalogueEntry(emote: Emote(provider: provider, code: $0), owner: owner)
      })
  }

  private func codes(_ history: CatalogueHistory, _ date: String?) -> [String] {
    history.entries(on: date.flatMap { CivilDate($0) }).map(\.emote.code)
  }

  @Test
  func `a day takes the newest snapshot not later, the first one before it, undated ones always`() {
    let history = CatalogueHistory([
      snapshot("2026-03-01", .helix, ["new"], owner: moon),
      snapshot("2026-02-01", .helix, ["old"], owner: moon),
      snapshot(nil, .helix, ["always"], owner: moon),
    ])
    #expect(codes(history, "2025-12-31") == ["old", "always"])
    #expect(codes(history, "2026-02-01") == ["old", "always"])
    #expect(codes(history, "2026-02-28") == ["old", "always"])
    #expect(codes(history, "2026-03-01") == ["new", "always"])
    #expect(codes(history, "2030-01-01") == ["new", "always"])
    #expect(codes(history, nil) == ["new", "always"])
  }

  @Test func `kinds, providers and channels are series of their own, a channel by either name`() {
    let history = CatalogueHistory([
      snapshot("2026-03-05", .helix, ["b"], owner: Channel(login: "moonriver")),
      snapshot("2026-03-04", .names, ["list"], owner: moon),
      snapshot("2026-03-03", .helix, ["global"]),
      snapshot("2026-03-02", .helix, ["c"], owner: Channel(roomID: "7")),
      snapshot("2026-03-02", .sevenTV, ["d"], owner: moon, provider: .sevenTV),
      snapshot("2026-03-01", .helix, ["a"], owner: moon),
      snapshot("2026-03-01", .helix, ["also a"], owner: Channel(roomID: "9001")),
    ])
    #expect(codes(history, "2026-04-01") == ["b", "list", "global", "c", "d"])
    #expect(codes(history, "2026-03-04") == ["list", "global", "c", "d", "a", "also a"])
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `days of one period have the same entries, and every day those of the plainest rule`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let owners = [nil, moon, Channel(login: "starhill")]
    let catalogues = (0..<12).map { index in
      snapshot(
        "2026-03-\(10 + Int.random(in: 0..<9, using: &random))",
        Bool.random(using: &random) ? .helix : .names, ["e\(index)", "same"],
        owner: owners.randomElement(using: &random) ?? nil)
    }.sorted { $0.lines[0] > $1.lines[0] }
    let history = CatalogueHistory(catalogues)
    var byPeriod: [Int: [CatalogueEntry]] = [:]
    for day in 5..<25 {
      let date = CivilDate(year: 2026, month: 3, day: day)
      let found = history.entries(on: date)
      let expected = catalogues.filter { catalogue in
        let series = catalogues.filter {
          $0.kind == catalogue.kind && $0.entries[0].owner == catalogue.entries[0].owner
        }.compactMap(\.date)
        let past = series.filter { day in date.map { day <= $0 } ?? true }
        return catalogue.date == (past.max() ?? series.min())
      }
      #expect(found == expected.flatMap(\.entries))
      #expect(byPeriod[history.period(of: date), default: found] == found)
      byPeriod[history.period(of: date)] = found
    }
    #expect(byPeriod.count > 3)
  }
}
