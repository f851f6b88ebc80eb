import Chat
import Emotes

/// The laws of reading catalogues.
struct CatalogueLaws {
  private let input: [UInt8]

  init(_ input: [UInt8]) {
    self.input = input
  }

  func check() throws(BrokenLaw) {
    let found = catalogues(channel: nil)
    try require(catalogues(channel: nil) == found, "reading again gives the same")
    for answer in [found, catalogues(channel: Channel(login: "moonriver"))] {
      guard case .success(let catalogues) = answer else { continue }
      for catalogue in catalogues { try check(catalogue) }
      let entries = catalogues.flatMap(\.entries)
      let table = NameTable(entries: entries, channel: Channel(login: "moonriver"), prefix: nil)
      _ = EmoteMatcher(names: table, marksFirstParty: false)
    }
  }

  private func catalogues(channel: Channel?) -> Result<[Catalogue], CatalogueProblem> {
    Result { () throws(CatalogueProblem) in
      try CatalogueFile.read(
        input, name: "emotes", defaults: CatalogueDefaults(channel: channel))
    }
  }

  private func check(_ catalogue: Catalogue) throws(BrokenLaw) {
    try require(
      Catalogue(date: nil, kind: catalogue.kind, entries: catalogue.entries.reversed()).entries
        == catalogue.entries, "entries are sorted, whatever their order")
    for line in catalogue.lines {
      try require(
        !line.utf8.contains { $0 == 10 || $0 == 13 }, "an entry is one line")
    }
    for line in catalogue.lines.dropFirst(2).dropLast(catalogue.bots.count) {
      try require(line.utf8.count { $0 == 9 } == 7, "an entry has eight fields")
    }
  }
}
