public import Chat

/// All snapshots of emote sets that are known, each of which counts for its own time.
///
/// Snapshots of one kind, provider and channel (or of a provider's global emotes) make a series. On a
/// day counts, of each series, the newest snapshot that is not later, and before the first one that
/// one. A stream of an unknown day takes the newest. Snapshots without a date always count.
public struct CatalogueHistory: Sendable {
  private let series: [Series: [Snapshot]]
  private let undated: [Snapshot]
  /// The days on which another snapshot begins to count, in order.
  private let dates: [CivilDate]

  private struct Series: Hashable {
    var kind: CatalogueKind
    var provider: EmoteProvider
    /// The room id where it is known, else the login; nil for global emotes.
    var owner: String?
  }

  /// The entries of one snapshot that are of one series.
  private struct Snapshot {
    var date: CivilDate?
    /// The snapshot's place among all, the newest first.
    var age: Int
    var entries: [CatalogueEntry]
  }

  /// Takes snapshots, the newest first.
  ///
  /// - Complexity: O(*n*) for *n* entries.
  public init(_ catalogues: [Catalogue]) {
    let rooms = CatalogueHistory.rooms(catalogues)
    var series: [Series: [Snapshot]] = [:]
    var undated: [Snapshot] = []
    for (age, catalogue) in catalogues.enumerated() {
      guard catalogue.date != nil else {
        undated.append(Snapshot(age: age, entries: catalogue.entries))
        continue
      }
      let groups = Dictionary(grouping: catalogue.entries) { entry in
        let login = entry.owner?.login
        return Series(
          kind: catalogue.kind, provider: entry.emote.provider,
          owner: entry.owner?.roomID ?? login.map { rooms[$0] ?? "#" + $0 })
      }
      for (key, entries) in groups {
        series[key, default: []].append(
          Snapshot(date: catalogue.date, age: age, entries: entries))
      }
    }
    self.series = series
    self.undated = undated
    dates = Set(catalogues.compactMap(\.date)).sorted()
  }

  /// The room ids of logins, from entries that carry both.
  private static func rooms(_ catalogues: [Catalogue]) -> [String: String] {
    var rooms: [String: String] = [:]
    for owner in catalogues.lazy.flatMap(\.entries).compactMap(\.owner) {
      if let login = owner.login, let room = owner.roomID, rooms[login].map({ room < $0 }) ?? true {
        rooms[login] = room
      }
    }
    return rooms
  }

  /// Whether other entries may count on another day.
  public var dependsOnDay: Bool { dates.count > 1 }

  /// The number of the time without a new snapshot that a day lies in: the same entries count on
  /// days of equal numbers.
  ///
  /// - Complexity: O(*d*) for *d* distinct days of snapshots.
  public func period(of date: CivilDate?) -> Int {
    guard let date else { return dates.count }
    return dates.firstIndex { date < $0 } ?? dates.count
  }

  /// The entries that count on a day, those of the newest snapshot first.
  ///
  /// - Complexity: O(*n* log *n*) for *n* snapshots of series and the entries that count.
  public func entries(on date: CivilDate?) -> [CatalogueEntry] {
    let chosen = series.values.flatMap { CatalogueHistory.counting($0, on: date) }
    return (chosen + undated).sorted { $0.age < $1.age }.flatMap(\.entries)
  }

  /// The snapshots of a series, newest first, that count on a day: one, or several of one date.
  private static func counting(_ snapshots: [Snapshot], on date: CivilDate?) -> [Snapshot] {
    let newest = snapshots.first { snapshot in
      date.map { day in snapshot.date.map { $0 <= day } ?? false } ?? true
    }
    let chosen = (newest ?? snapshots.last)?.date
    return snapshots.filter { $0.date == chosen }
  }
}
