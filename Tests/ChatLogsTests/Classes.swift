@testable import ChatLogs

/// How many records of each class a log has, without where they stand.
struct Classes: Equatable {
  private var counts: [String: Int]

  init(_ tally: LogTally) {
    counts = ["messages": tally.messages, "notices": tally.notices, "records": tally.records]
    for (reason, count) in tally.ignored { counts["ignored \(reason)"] = count }
    for (reason, place) in tally.rejected { counts["rejected \(reason)"] = place.count }
  }

  /// What two logs have together.
  static func + (first: Classes, second: Classes) -> Classes {
    var sum = first
    sum.counts.merge(second.counts, uniquingKeysWith: +)
    return sum
  }
}
