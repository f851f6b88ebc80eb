/// How a chart shows a view's rows.
enum Look: Equatable, Sendable {
  /// One number.
  case number(Metric)
  /// A pie with a slice a value of a column; slices below some percent make one together.
  case pie(Metric, by: String, smallest: Int)
  /// A number over time.
  case timeline(Timeline)
  /// A table with a row for each combination of values.
  case ranking(Ranking)
  /// A table of the rows themselves, the greatest of a column first.
  case rows([Column], newest: String)

  /// The name that Superset has for it.
  var kind: String {
    switch self {
    case .number: "big_number_total"
    case .pie: "pie"
    case .timeline(let timeline): timeline.shape.rawValue
    case .ranking, .rows: "table"
    }
  }
}
