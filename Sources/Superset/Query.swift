/// What a chart asks the server for, without its conditions.
struct Query: Sendable {
  /// How many rows charts take that want all.
  static let rowLimit = 10_000

  /// The columns of the answer, in Superset's words.
  var columns: [Tree]
  /// The numbers of the answer; nil for rows as they are.
  var metrics: [String]?
  /// The columns or numbers by which rows are sorted, each with whether it grows.
  var order: [(name: String, isAscending: Bool)] = []
  /// How many rows are wanted at most.
  var limit = Query.rowLimit
  /// What else Superset is told.
  var rest: Tree = [:]

  /// The query as the server reads it.
  var tree: Tree {
    [
      "columns": .list(columns), "metrics": metrics.map(Tree.texts) ?? .null,
      "orderby": .list(order.map { [.text($0.name), .flag($0.isAscending)] }),
      "row_limit": .integer(limit),
    ] + rest
  }
}
