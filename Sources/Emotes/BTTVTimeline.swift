import Chat

/// BetterTTV version 3 answers by day: `{DAY: {"global": [...], LOGIN: {...}}}`.
struct BTTVTimeline: Decodable, CatalogueAnswer {
  private let days: [Catalogue]

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: ShapeKey.self)
    var days: [(date: CivilDate, catalogue: Catalogue)] = []
    for day in object.sortedKeys {
      guard let date = CivilDate(day.stringValue) else {
        throw CatalogueProblem.Reason.unknownShape
      }
      let answers = try object.nestedContainer(keyedBy: ShapeKey.self, forKey: day)
      days.append((date, try BTTVTimeline.catalogue(of: date, answers)))
    }
    self.days = days.sorted { $0.date < $1.date }.map(\.catalogue)
  }

  private static func catalogue(
    of date: CivilDate, _ answers: KeyedDecodingContainer<ShapeKey>
  ) throws -> Catalogue {
    var entries: [CatalogueEntry] = []
    var bots: [String] = []
    for key in answers.sortedKeys {
      if key.stringValue == "global" {
        let emotes = try answers.decode([BTTVEmote].self, forKey: key)
        entries += emotes.map { $0.entry() }.orNothing(of: .bttv, owner: nil)
      } else {
        let channel = try answers.decode(BTTVChannel.self, forKey: key)
        entries += channel.entries(of: Channel(login: key.stringValue))
        bots += channel.bots ?? []
      }
    }
    return Catalogue(date: date, kind: .bttv, entries: entries, bots: bots)
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] { days }
}
