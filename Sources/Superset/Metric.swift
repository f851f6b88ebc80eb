/// A number that a chart computes over the rows of a view.
struct Metric: Equatable, Sendable {
  /// The name by which charts ask for it; unlike that of any column.
  var name: String
  /// What a person reads.
  var title: String
  /// The SQL expression.
  var expression: String
  /// How it is written, as a d3 format; nil for text.
  var format: String?

  /// The metric as an entry of a dataset's file.
  var tree: Tree {
    [
      "metric_name": .text(name), "verbose_name": .text(title), "metric_type": nil,
      "expression": .text(expression), "d3format": formatText,
    ]
  }

  /// The format, or null.
  var formatText: Tree { format.map(Tree.text) ?? .null }

  /// A sum of whole numbers.
  static func sum(_ column: String, _ title: String) -> Metric {
    Metric(name: "total_" + column, title: title, expression: "SUM(\(column))", format: ",d")
  }
}
