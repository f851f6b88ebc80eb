/// How many bursts a stream has, and how strong they are.
struct BurstScenario: Hashable, Sendable {
  /// How many a stream has.
  var count: ClosedRange<Int>
  /// How long they last, in seconds.
  var seconds: ClosedRange<Int>
  /// By how much they multiply the volume, one of these.
  var volumeFactors: [Double]
  /// The shares of messages that hold nothing but the burst's emote, one of these.
  var takeovers: [Double]
}
