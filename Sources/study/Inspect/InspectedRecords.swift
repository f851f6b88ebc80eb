import ChatLogs

/// How the records of a log fall into classes; each is in exactly one.
struct InspectedRecords: Encodable, Equatable {
  var all: Int
  var messages: Int
  /// Notices by kind.
  var notices: [String: Int]
  /// Records left out, by reason.
  var ignored: [String: Int]
  /// Records that cannot be used, by reason.
  var rejected: [String: Rejection]

  /// The rejected records of one reason.
  struct Rejection: Encodable, Equatable {
    var count: Int
    /// The number of the first one.
    var first: Int
  }

  init(_ tally: LogTally, notices: [String: Int]) {
    all = tally.records
    messages = tally.messages
    self.notices = notices
    ignored = Dictionary(
      uniqueKeysWithValues: tally.ignored.map { ($0.key.rawValue, $0.value) })
    rejected = Dictionary(
      uniqueKeysWithValues: tally.rejected.map { reason, rejection in
        (reason.rawValue, Rejection(count: rejection.count, first: rejection.firstRecord))
      })
  }
}
