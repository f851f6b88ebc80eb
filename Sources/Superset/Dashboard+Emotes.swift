extension Dashboard {
  /// What is used in chat, and how much chat there is.
  static let emotes = Dashboard(
    name: "emotes", title: "Emotes",
    rows: [
      Row(
        height: 18,
        tiles: [Chart.streams, .messages, .emoteUses, .emoteShare].map { Tile(chart: $0, width: 3) }
      ),
      Row(height: 56, tiles: [Tile(chart: .pie, width: 6), Tile(chart: .days, width: 6)]),
      Row(height: 62, tiles: [Tile(chart: .top, width: 6), Tile(chart: .least, width: 6)]),
      Row(height: 44, tiles: [Tile(chart: .chat, width: 6), Tile(chart: .chatters, width: 6)]),
      Row(height: 60, tiles: [Tile(chart: .list, width: 12)]),
    ],
    filters: [
      Filter(name: "channel", title: "Channel", kind: .values(of: "channel", .streamSummary)),
      Filter(name: "period", title: "Period", kind: .period),
    ])
}
