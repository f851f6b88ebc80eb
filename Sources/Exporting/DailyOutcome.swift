/// What an export of days did.
public struct DailyOutcome: Equatable, Sendable {
  /// Days that have a file.
  public var days = 0
  /// Files that were written, because they were missing or different.
  public var written = 0
  /// The names of other files there that are named after a day, of which the corpus holds nothing;
  /// sorted.
  public var others: [String] = []
  /// Uses (in the old form: lead uses) in streams without a day, which are in no file.
  public var undated: Int64 = 0

  /// Files that held the same already.
  public var unchanged: Int { days - written }
}
