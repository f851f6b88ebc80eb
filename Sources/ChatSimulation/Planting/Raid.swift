/// Viewers who come from another channel.
struct Raid: Hashable, Sendable {
  /// Seconds after the stream's start.
  var second: Int
  /// The number of the invented person who leads it.
  var leader: Int
  var viewers: Int

  /// For how many seconds it shows in the volume.
  static let length = 300

  /// By how much it multiplies the volume at first.
  var peak: Double { 1 + Double(min(viewers, 400)) / 100 }

  /// By how much it multiplies the volume at a second of the stream: from the peak straight down.
  func factor(at second: Int) -> Double {
    let age = second - self.second
    guard (0..<Raid.length).contains(age) else { return 1 }
    return 1 + (peak - 1) * Double(Raid.length - age) / Double(Raid.length)
  }
}
