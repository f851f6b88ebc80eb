extension Look {
  /// What is asked of the server.
  var query: Query {
    switch self {
    case .number(let metric):
      Query(columns: [], metrics: [metric.name])
    case .pie(let metric, let column, _):
      Query(
        columns: [.text(column)], metrics: [metric.name],
        order: [(metric.name, false), (column, true)])
    case .timeline(let timeline): timeline.query
    case .ranking(let ranking): ranking.query
    case .rows(let columns, let newest):
      Query(columns: columns.map { .text($0.name) }, metrics: nil, order: [(newest, false)])
    }
  }
}
