/// How the records of one log fall into classes; each record is in exactly one.
///
/// `records == messages + notices + ignored + rejected` always holds.
public struct LogTally: Equatable, Sendable {
  /// Ordinary messages.
  public private(set) var messages = 0
  /// Notices, with or without the user's own words.
  public private(set) var notices = 0
  /// Messages that read like a notice of somebody else: typed by hand, or of a chatter renamed since.
  public private(set) var unprovenNotices = 0
  /// Records left out, by reason.
  public private(set) var ignored: [IgnoredReason: Int] = [:]
  /// Records that cannot be used, by reason, with the first record's 1-based number.
  public private(set) var rejected: [RejectedReason: Rejection] = [:]

  /// The rejected records of one reason.
  public struct Rejection: Equatable, Sendable {
    /// How many records.
    public var count: Int
    /// The 1-based number of the first one.
    public var firstRecord: Int
  }

  /// Makes an empty tally.
  public init() {}

  /// All records.
  public var records: Int {
    messages + notices + ignoredRecords + rejectedRecords
  }

  /// Records left out, for whatever reason.
  public var ignoredRecords: Int { ignored.values.reduce(0, +) }

  /// Records that cannot be used, for whatever reason.
  public var rejectedRecords: Int { rejected.values.reduce(0) { $0 + $1.count } }

  /// Counts messages.
  public mutating func addMessages(_ count: Int) {
    messages += count
  }

  /// Counts one of the messages as one that reads like a notice of somebody else than its author.
  mutating func addUnprovenNotice() {
    unprovenNotices += 1
  }

  /// Counts notices.
  public mutating func addNotices(_ count: Int) {
    notices += count
  }

  /// Counts a record that is left out.
  public mutating func ignore(_ reason: IgnoredReason) {
    ignored[reason, default: 0] += 1
  }

  /// Counts a record that cannot be used.
  public mutating func reject(_ reason: RejectedReason, record: Int) {
    let first = min(record, rejected[reason]?.firstRecord ?? record)
    rejected[reason] = Rejection(count: (rejected[reason]?.count ?? 0) + 1, firstRecord: first)
  }

  /// Moves one record from the messages or notices to the ignored ones.
  public mutating func reclassify(isNotice: Bool, as reason: IgnoredReason) {
    if isNotice { notices -= 1 } else { messages -= 1 }
    ignore(reason)
  }
}
