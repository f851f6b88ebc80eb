/// What an export of days did.
public struct DailyOutcome: Equatable, Sendable {
  /// Days that have a file.
  public var days = 0
  /// Files that were written, because they were missing or different.
  public var written = 0
  /// Files of days that the corpus no longer holds, and that were removed; sorted.
  public var removed: [String] = []
  /// Files that have a day's name, are of none of the corpus's days and were left; sorted.
  public var left: [String] = []
  /// Uses (in the old form: lead uses) in streams without a day, which are in no file.
  public var undated: Int64 = 0

  /// Files that held the same already.
  public var unchanged: Int { days - written }
}
