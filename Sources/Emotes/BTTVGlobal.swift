import Chat

/// BetterTTV version 3, global emotes.
///
/// An empty list tells nothing of itself, so it is read only where global emotes were asked for.
struct BTTVGlobal: CatalogueAnswer {
  let emotes: [BTTVEmote]

  func catalogues(_ defaults: CatalogueDefaults) throws(CatalogueProblem.Reason) -> [Catalogue] {
    if emotes.isEmpty, !defaults.isGlobal { throw .unknownShape }
    let entries = emotes.map { $0.entry() }.orNothing(of: .bttv, owner: nil)
    return [Catalogue(date: defaults.date, kind: .bttv, entries: entries)]
  }
}
