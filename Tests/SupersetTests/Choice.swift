import Foundation

/// What a person chose in the dashboard's filters.
struct Choice {
  var channels: [String]?
  /// The first day, and the day after the last one.
  var period: (from: String, to: String)?

  static let none = Choice()

  /// The choice as SQL over a view without a time.
  var channelSQL: String {
    guard let channels else { return "1" }
    return "channel IN (\(channels.map { "'\($0)'" }.joined(separator: ", ")))"
  }

  /// The choice as SQL over a view with a time, which is text that sorts.
  func sql(_ time: String) -> String {
    guard let period else { return channelSQL }
    return channelSQL + " AND \(time) >= '\(period.from)' AND \(time) < '\(period.to)'"
  }

  /// A chart's stored question with the choice in it, as the browser asks it.
  func applied(to question: [String: Any]) -> [String: Any] {
    var question = question
    question["queries"] = (question["queries"] as? [[String: Any]] ?? []).map { query in
      var query = query
      query["filters"] = filters(query["filters"] as? [[String: Any]] ?? [])
      return query
    }
    return question
  }

  private func filters(_ stored: [[String: Any]]) -> [[String: Any]] {
    let dated = stored.map { filter in
      guard let period, filter["op"] as? String == "TEMPORAL_RANGE" else { return filter }
      return filter.merging(["val": "\(period.from) : \(period.to)"]) { $1 }
    }
    return dated + (channels.map { [["col": "channel", "op": "IN", "val": $0]] } ?? [])
  }
}
