public import Chat

/// What became of the days that a collection of logs looked at.
public struct LogServiceOutcome: Equatable, Sendable {
  /// A day without a new log, and why, in a sentence.
  public struct Note: Equatable, Sendable {
    /// The day.
    public let day: CivilDate
    /// The reason.
    public let reason: String
  }

  /// The days whose logs are new or have grown, in order.
  public var downloaded: [CivilDate] = []
  /// The days whose logs could not be had, in order.
  public var failed: [Note] = []
  /// The days that needed or had no log, in order.
  public var skipped: [Note] = []
  /// The days of the period whose logs are there, in order.
  public var present: [CivilDate] = []
  /// Whether the server tells which days it has.
  public var isListed = true

  /// Makes an outcome of nothing.
  public init() {}
}
