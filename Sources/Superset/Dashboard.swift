/// A dashboard: charts in rows, and the filters that they follow.
struct Dashboard: Equatable, Sendable {
  /// A chart on the dashboard.
  struct Tile: Equatable, Sendable {
    var chart: Chart
    /// The width, in twelfths of the page.
    var width: Int
  }

  /// Charts side by side.
  struct Row: Equatable, Sendable {
    /// The height, in units of 8 pixels.
    var height: Int
    var tiles: [Tile]
  }

  /// The last part of its address.
  var name: String
  var title: String
  var rows: [Row]
  var filters: [Filter]

  /// Its charts, in reading order.
  var charts: [Chart] { rows.flatMap { $0.tiles.map(\.chart) } }

  /// The file of the bundle.
  var file: BundleFile {
    BundleFile(
      path: "dashboards/\(name).yaml",
      content: [
        "dashboard_title": .text(title), "description": nil, "css": "", "slug": .text(name),
        "certified_by": nil, "certification_details": nil, "published": true,
        "uuid": .text(Identifier.uuid("dashboard", name)), "position": position,
        "metadata": metadata, "version": "1.0.0",
      ])
  }

  private var metadata: Tree {
    [
      "native_filter_configuration": .list(filters.map { $0.tree(charts: charts) }),
      "cross_filters_enabled": true, "color_scheme": "supersetColors", "refresh_frequency": 0,
      "timed_refresh_immune_slices": [], "expanded_slices": [:],
      "label_colors": Look.restColors, "filter_bar_orientation": "HORIZONTAL",
      "default_filters": "{}",
    ]
  }
}
