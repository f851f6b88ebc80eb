/// What the times of a log's messages count from.
public enum LogClock: Sendable {
  /// Milliseconds since the start of the stream.
  case sinceStart
  /// Milliseconds since 1970-01-01T00:00:00Z.
  case sinceEpoch
  /// The log has no times.
  case none
}
