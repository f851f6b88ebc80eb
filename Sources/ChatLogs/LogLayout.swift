/// How the records of a log fall into streams.
public enum LogLayout: Sendable {
  /// The whole log is one stream (one VOD).
  case oneStream
  /// A continuous log: each channel and UTC day is a stream.
  case channelDays
}
