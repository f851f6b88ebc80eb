public import Chat

/// The half-open period in which streams must have begun.
public struct Period: Equatable, Sendable {
  /// The first instant in it; nil for no bound.
  public var since: Instant?
  /// The first instant after it; nil for no bound.
  public var until: Instant?

  /// Makes a period.
  public init(since: Instant? = nil, until: Instant? = nil) {
    self.since = since
    self.until = until
  }

  /// Whether everything is in it.
  public var isEndless: Bool { since == nil && until == nil }

  /// Whether something that began at some instant of a range is in it.
  ///
  /// - Parameter begin: the range; nil when nothing is known.
  /// - Returns: nil when the range does not tell.
  public func holds(_ begin: ClosedRange<Instant>?) -> Bool? {
    if isEndless { return true }
    guard let begin else { return nil }
    let first = holds(begin.lowerBound)
    if first, holds(begin.upperBound) { return true }
    return isBefore(begin) || isAfter(begin) ? false : nil
  }

  /// Whether the period comes after all instants of a range.
  public func isAfter(_ begin: ClosedRange<Instant>) -> Bool {
    since.map { begin.upperBound < $0 } ?? false
  }

  /// Whether the period is over before all instants of a range.
  public func isBefore(_ begin: ClosedRange<Instant>) -> Bool {
    until.map { begin.lowerBound >= $0 } ?? false
  }

  private func holds(_ instant: Instant) -> Bool {
    (since.map { instant >= $0 } ?? true) && (until.map { instant < $0 } ?? true)
  }
}
