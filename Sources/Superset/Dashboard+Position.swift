extension Dashboard {
  /// Where everything stands: a tree of components, written as a list of them by name.
  var position: Tree {
    let grid: Tree = [
      "ROOT_ID": ["id": "ROOT_ID", "type": "ROOT", "children": ["GRID_ID"]],
      "GRID_ID": [
        "id": "GRID_ID", "type": "GRID", "parents": ["ROOT_ID"],
        "children": .texts(rows.indices.map(Dashboard.row)),
      ],
      "HEADER_ID": ["id": "HEADER_ID", "type": "HEADER", "meta": ["text": .text(title)]],
    ]
    return rows.indices.reduce(["DASHBOARD_VERSION_KEY": "v2"] + grid) { $0 + components($1) }
  }

  private static func row(_ place: Int) -> String { "ROW-\(place + 1)" }

  /// A row and the charts in it.
  private func components(_ place: Int) -> Tree {
    let name = Dashboard.row(place)
    let row = Tree.Entry(
      key: name,
      value: [
        "id": .text(name), "type": "ROW", "parents": ["ROOT_ID", "GRID_ID"],
        "children": .texts(rows[place].tiles.map(\.id)),
        "meta": ["background": "BACKGROUND_TRANSPARENT"],
      ])
    return .object([row] + rows[place].tiles.map { component($0, in: name, rows[place].height) })
  }

  private func component(_ tile: Tile, in row: String, _ height: Int) -> Tree.Entry {
    Tree.Entry(
      key: tile.id,
      value: [
        "id": .text(tile.id), "type": "CHART", "children": [],
        "parents": ["ROOT_ID", "GRID_ID", .text(row)],
        "meta": [
          "chartId": .integer(number(of: tile.chart)), "uuid": .text(tile.chart.uuid),
          "sliceName": .text(tile.chart.title), "width": .integer(tile.width),
          "height": .integer(height),
        ],
      ])
  }

  /// The number of a chart in this file; the importer replaces it.
  private func number(of chart: Chart) -> Int { (charts.firstIndex(of: chart) ?? 0) + 1 }
}

extension Dashboard.Tile {
  fileprivate var id: String { "CHART-" + chart.name }
}
