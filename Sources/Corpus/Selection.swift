public import Chat

/// Which streams of a corpus a study looks at.
public struct Selection: Equatable, Sendable {
  /// Logins or room ids of channels; empty for all.
  public var channels: [String]
  /// Streams that start at or after this instant; nil for no bound.
  ///
  /// Streams without a start are left out when either bound is given.
  public var from: Instant?
  /// Streams that start before this instant; nil for no bound.
  public var to: Instant?

  /// Makes a selection.
  public init(channels: [String] = [], from: Instant? = nil, to: Instant? = nil) {
    self.channels = channels
    self.from = from
    self.to = to
  }
}
