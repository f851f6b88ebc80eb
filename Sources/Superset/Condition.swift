/// A condition on the rows that a chart counts.
struct Condition: Equatable, Sendable {
  var column: String
  /// The operator, in Superset's words.
  var comparison: String
  var value: Tree

  /// Only rows of which a number is above another.
  static func above(_ number: Int, _ column: String) -> Condition {
    Condition(column: column, comparison: ">", value: .integer(number))
  }

  /// Only rows of which a text is another one.
  static func not(_ text: String, _ column: String) -> Condition {
    Condition(column: column, comparison: "!=", value: .text(text))
  }

  /// Only rows that have a value.
  static func known(_ column: String) -> Condition {
    Condition(column: column, comparison: "IS NOT NULL", value: nil)
  }

  /// The rows of the period that is chosen on the dashboard.
  static func period(_ column: String) -> Condition {
    Condition(column: column, comparison: "TEMPORAL_RANGE", value: "No filter")
  }

  /// The condition as a chart's parameters have it.
  var parameter: Tree {
    [
      "clause": "WHERE", "expressionType": "SIMPLE", "subject": .text(column),
      "operator": .text(comparison), "comparator": value,
    ]
  }

  /// The condition as a query has it.
  var query: Tree { ["col": .text(column), "op": .text(comparison), "val": value] }
}
