import Chat

/// One stream: when it is live, how lively it is, and what happens in it.
struct StreamPlan: Hashable, Sendable {
  var vodID: String
  var title: String
  /// A whole second; the stream lies in one UTC day.
  var startedAt: Instant
  var seconds: Int
  /// Ordinary messages in a second at activity 1.
  var messagesPerSecond: Double
  /// How lively chat is in each block of `activityBlock` seconds; the mean over the stream is 1.
  var activity: [Double]
  /// Sorted by start; they do not overlap.
  var bursts: [Burst]
  var pastes: [Paste]
  var raids: [Raid]
  /// When the bot speaks, in milliseconds after the start.
  var botLines: [Int]

  static let activityBlock = 300

  var end: Instant { instant(seconds * 1000) }

  /// The moment of so many milliseconds after the start.
  func instant(_ offset: Int) -> Instant {
    Instant(milliseconds: startedAt.milliseconds + Int64(offset))
  }

  /// How lively chat is at a second, bursts apart.
  func activity(at second: Int) -> Double {
    activity[min(second / StreamPlan.activityBlock, activity.count - 1)]
  }

  /// The burst at a second.
  func burst(at second: Int) -> Burst? {
    bursts.first { $0.seconds.contains(second) }
  }

  /// Messages expected in a second.
  func rate(at second: Int) -> Double {
    let raided = raids.reduce(1.0) { $0 * $1.factor(at: second) }
    return messagesPerSecond * activity(at: second) * (burst(at: second)?.volumeFactor ?? 1)
      * raided
  }
}
