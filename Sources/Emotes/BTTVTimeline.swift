import Chat

/// BetterTTV version 3 answers by day: `{DAY: {"global": [...], LOGIN: {...}}}`.
struct BTTVTimeline: Decodable, CatalogueAnswer {
  private let days: [(date: CivilDate, entries: [CatalogueEntry])]

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: ShapeKey.self)
    var days: [(date: CivilDate, entries: [CatalogueEntry])] = []
    for day in object.allKeys {
      guard let date = CivilDate(day.stringValue) else {
        throw CatalogueProblem.Reason.unknownShape
      }
      let answers = try object.nestedContainer(keyedBy: ShapeKey.self, forKey: day)
      days.append((date, try BTTVTimeline.entries(answers)))
    }
    self.days = days.sorted { $0.date < $1.date }
  }

  private static func entries(
    _ answers: KeyedDecodingContainer<ShapeKey>
  ) throws -> [CatalogueEntry] {
    try answers.allKeys.flatMap { key in
      key.stringValue == "global"
        ? try answers.decode([BTTVEmote].self, forKey: key).map { $0.entry() }
        : try answers.decode(BTTVChannel.self, forKey: key)
          .entries(of: Channel(login: key.stringValue))
    }
  }

  func catalogues(_ defaults: CatalogueDefaults) -> [Catalogue] {
    days.map { Catalogue(date: $0.date, kind: .bttv, entries: $0.entries) }
  }
}
