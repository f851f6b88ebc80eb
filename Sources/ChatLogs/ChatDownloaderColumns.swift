import Chat

/// Where a table of chat-downloader, whose columns are the paths of JSON values, has what.
struct ChatDownloaderColumns {
  /// The last column that a whole row must have.
  let lastNeeded: Int
  private let names: [String]
  /// The columns of the badges in their order.
  private let badges: [(name: Int, version: Int?, months: Int?)]
  /// The columns of the emotes in their order; a live log has several of places.
  private let emotes: [(id: Int, places: [Int])]

  /// Looks the columns up; nil for a table of another program.
  init?(_ names: [String]) {
    let places = Dictionary(zip(names, 0...)) { first, _ in first }
    guard let message = places["message"], let timestamp = places["timestamp"],
      places["message_type"] != nil
    else { return nil }
    self.names = names
    lastNeeded = max(message, timestamp)
    badges = ChatDownloaderColumns.elements(of: "author.badges", key: "name", places) {
      ($1, places[$0 + "version"], places[$0 + "months"])
    }
    emotes = ChatDownloaderColumns.elements(of: "emotes", key: "id", places) { path, id in
      let listed = (0...).lazy.map { places["\(path)locations.\($0)"] }.prefix { $0 != nil }
      return (id, (places[path + "locations"].map { [$0] } ?? []) + listed.compactMap { $0 })
    }
  }

  private static func elements<Element>(
    of list: String, key: String, _ places: [String: Int], _ make: (String, Int) -> Element
  ) -> [Element] {
    var found: [Element] = []
    while let place = places["\(list).\(found.count).\(key)"] {
      found.append(make("\(list).\(found.count).", place))
    }
    return found
  }

  /// Whether the table has no offsets, as that of a live channel.
  var isLive: Bool { !names.contains("time_in_seconds") }

  /// The item that a row holds.
  func item(of row: CSVRow, in bytes: Bytes) -> ChatDownloaderItem {
    var item = ChatDownloaderItem()
    for (place, name) in names.enumerated() where !row.field(place).isEmpty {
      item.take(name, row.field(place), in: bytes)
    }
    for badge in badges {
      item.takeBadge(
        row.field(badge.name), version: row.field(badge.version), months: row.field(badge.months),
        in: bytes)
    }
    item.emotes = emotes(of: row)
    return item
  }

  /// The ids of a row's emotes, and where they stand.
  private func emotes(of row: CSVRow) -> [(id: Range<Int>, places: Range<Int>)] {
    emotes.flatMap { columns in
      columns.places.map { (row.field(columns.id), row.field($0)) }
        .filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }
  }
}
