extension Look {
  /// The colours of Superset that every installation has.
  static let colors: Tree = ["color_scheme": "supersetColors"]

  /// Grey for what stands for many.
  static let restColors: Tree = ["Others": "#8A8F98"]

  /// What the browser draws from.
  var parameters: Tree {
    switch self {
    case .number(let metric):
      ["metric": .text(metric.name), "y_axis_format": metric.formatText]
    case .pie(let metric, let column, let smallest):
      Look.slices(metric, column) + Look.labels(metric, smallest) + Look.colors
    case .timeline(let timeline): timeline.parameters
    case .ranking(let ranking): ranking.parameters
    case .rows(let columns, let newest): Look.rows(columns, newest)
    }
  }

  private static func rows(_ columns: [Column], _ newest: String) -> Tree {
    let numbers = columns.filter { $0.kind == .integer }
    return [
      "query_mode": "raw", "all_columns": .texts(columns.map(\.name)),
      "order_by_cols": [.text("[\"\(newest)\", false]")],
      "row_limit": .integer(Query.rowLimit), "page_length": 10, "include_search": false,
      "show_cell_bars": false,
      "table_timestamp_format": "%Y-%m-%d %H:%M",
      "column_config": .object(
        numbers.map { Tree.Entry(key: $0.name, value: ["d3NumberFormat": ",d"]) }),
    ]
  }

  private static func slices(_ metric: Metric, _ column: String) -> Tree {
    [
      "groupby": [.text(column)], "metric": .text(metric.name), "sort_by_metric": true,
      "row_limit": .integer(Query.rowLimit),
    ]
  }

  private static func labels(_ metric: Metric, _ smallest: Int) -> Tree {
    [
      "threshold_for_other": .integer(smallest), "show_labels_threshold": 0,
      "label_type": "key_value_percent", "number_format": metric.formatText, "show_labels": true,
      "labels_outside": true, "label_line": true, "show_legend": false, "donut": false,
      "outerRadius": 50,
    ]
  }
}
