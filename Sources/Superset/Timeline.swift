/// A number over time.
struct Timeline: Equatable, Sendable {
  /// What is drawn, in Superset's words.
  enum Shape: String, Sendable {
    /// Areas on top of each other.
    case areas = "echarts_area"
    /// Bars on top of each other.
    case bars = "echarts_timeseries_bar"
    /// A dot each.
    case dots = "echarts_timeseries_scatter"
  }

  var shape: Shape
  /// What is counted.
  var metric: Metric
  /// The column of the time.
  var time: String
  /// Whether the values of a day are taken together; else every time stands alone.
  var isDaily: Bool
  /// The column that has a colour a value.
  var by: String
  /// How many of its values stand alone, the others together; nil for all.
  var top: Int?
}

extension Timeline {
  /// What the browser draws from.
  var parameters: Tree { data + axes + shapeParameters + Look.colors }

  /// What is asked of the server.
  var query: Query {
    Query(
      columns: [axis, .text(by)], metrics: [metric.name], order: [(metric.name, false)],
      rest: limits)
  }

  private var grain: Tree { isDaily ? "P1D" : nil }

  private var data: Tree {
    [
      "x_axis": .text(time), "time_grain_sqla": grain, "metrics": [.text(metric.name)],
      "groupby": [.text(by)], "limit": top.map(Tree.integer) ?? 0,
      "group_others_when_limit_reached": .flag(top != nil),
      "timeseries_limit_metric": .text(metric.name), "order_desc": true,
      "row_limit": .integer(Query.rowLimit), "sort_series_type": "sum",
    ]
  }

  private var axes: Tree {
    [
      "x_axis_time_format": "%b %d",
      "tooltipTimeFormat": isDaily ? "%Y-%m-%d" : "%Y-%m-%d %H:%M",
      "y_axis_format": metric.formatText, "rich_tooltip": true, "show_legend": true,
      "legendType": "plain", "legendOrientation": "right",
    ]
  }

  private var shapeParameters: Tree {
    switch shape {
    case .areas:
      [
        "stack": "Stack", "opacity": 1, "seriesType": "middle", "resample_rule": "1D",
        "resample_method": "zerofill",
      ]
    case .bars: ["stack": "Stack"]
    case .dots: ["markerSize": 8, "markerEnabled": true]
    }
  }

  /// The time as the axis of the chart.
  private var axis: Tree {
    [
      "columnType": "BASE_AXIS", "expressionType": "SQL", "sqlExpression": .text(time),
      "label": .text(time), "timeGrain": grain,
    ]
  }

  private var limits: Tree {
    guard let top else { return [:] }
    return [
      "series_columns": [.text(by)], "series_limit": .integer(top),
      "series_limit_metric": .text(metric.name), "group_others_when_limit_reached": true,
    ]
  }
}
