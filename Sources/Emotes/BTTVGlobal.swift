import Chat

/// BetterTTV version 3, global emotes.
struct BTTVGlobal: CatalogueAnswer {
  let emotes: [BTTVEmote]

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    [Catalogue(date: defaults.date, kind: .bttv, entries: emotes.map { $0.entry() })]
  }
}
