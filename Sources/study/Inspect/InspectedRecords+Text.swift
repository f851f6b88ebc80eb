import Report

extension InspectedRecords {
  /// The classes as a sum.
  var sum: String {
    let classes = [
      (messages, "messages"), (notices.values.reduce(0, +), "notices"),
      (ignored.values.reduce(0, +), "ignored"),
      (rejected.values.reduce(0) { $0 + $1.count }, "rejected"),
    ]
    return "\(NumberText.count(all)) = "
      + classes.map { "\(NumberText.count($0)) \($1)" }.joined(separator: " + ")
  }

  /// A row for each class that has kinds or reasons.
  var rows: [InspectionRow] {
    let rejections = rejected.sorted { $0.key < $1.key }.map { reason, rejection in
      "\(NumberText.count(rejection.count)) \(reason) (first: record \(rejection.first))"
    }
    return [
      ("notices", InspectedRecords.list(notices)), ("ignored", InspectedRecords.list(ignored)),
      ("rejected", rejections.joined(separator: ", ")),
    ].filter { !$0.1.isEmpty }.map { InspectionRow($0.0, $0.1) }
  }

  /// Counts by name, the largest first.
  private static func list(_ counts: [String: Int]) -> String {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(NumberText.count($0.value)) \($0.key)" }.joined(separator: ", ")
  }
}
