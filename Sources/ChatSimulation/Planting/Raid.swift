/// Viewers who come from another channel.
struct Raid: Hashable, Sendable {
  /// Seconds after the stream's start.
  var second: Int
  /// The number of the invented person who leads it.
  var raider: Int
  var viewers: Int
  /// By how much it multiplies the volume for `length` seconds.
  var volumeFactor: Double

  static let length = 120

  func factor(at second: Int) -> Double {
    (self.second..<self.second + Raid.length).contains(second) ? volumeFactor : 1
  }
}
