/// A table with a row for each combination of values of some columns.
struct Ranking: Equatable, Sendable {
  /// The columns.
  var columns: [String]
  /// What is counted.
  var metrics: [Metric]
  /// Whether the smallest stands first, by the first metric.
  var isAscending: Bool
  /// How many rows it has at most.
  var limit: Int
}

extension Ranking {
  /// What the browser draws from.
  var parameters: Tree {
    [
      "query_mode": "aggregate", "groupby": .texts(columns),
      "metrics": .texts(metrics.map(\.name)), "timeseries_limit_metric": .text(metrics[0].name),
      "order_desc": .flag(!isAscending), "row_limit": .integer(limit), "page_length": 10,
      "include_search": true, "show_cell_bars": .flag(!isAscending),
      "table_timestamp_format": "%Y-%m-%d",
    ]
  }

  /// What is asked of the server: equals are sorted by their names.
  var query: Query {
    Query(
      columns: columns.map(Tree.text), metrics: metrics.map(\.name),
      order: [(metrics[0].name, isAscending)] + columns.map { ($0, true) }, limit: limit)
  }
}
