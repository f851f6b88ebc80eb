import Statistics

/// What one stream's chat is like, and what is planted in it: all values, nothing drawn yet.
struct TrafficPlan: Sendable {
  var broadcast: Broadcast
  /// Messages in a second, on average, before bursts and raids.
  var messagesPerSecond: Double
  /// Whether chat grows livelier and calmer by itself; without, messages come at random.
  var hasMoods = true
  /// How lively chat is in each five minutes beside that, as a factor; the last one stays.
  var activity: [Double] = []
  /// Who may chat, most talkative first.
  var crowd: TrafficCrowd
  /// What the messages hold.
  var habits = TrafficHabits()
  /// Moments in which chat is louder, or repeats one emote.
  var bursts: [Burst] = []
  /// Uses of an emote beside all others.
  var emoteEvents: [EmoteEvent] = []
  /// Raids, sorted by time.
  var raids: [Raid] = []
  /// Notices and other records that are given as they are.
  var records: [SimulatedRecord] = []
  /// Bans.
  var bans: [SimulatedStream.Ban] = []
  /// The bot speaks every so many minutes; 0 never.
  var botMinutes = 20
  /// Draws the distinct emotes of a message that holds emotes; nil draws by popularity.
  var emoteSet: (@Sendable (inout Xoshiro256) -> [WorldEmote])?

  /// A moment in which chat is louder, or repeats one emote, or both.
  struct Burst: Hashable, Sendable {
    /// Seconds after the start.
    var seconds: Range<Int>
    /// By how much it multiplies the volume.
    var factor: Double
    /// The emote.
    var emote: WorldEmote
    /// The share of messages that hold nothing but the emote.
    var takeover: Double
  }

  /// One use of an emote by one chatter, in a message of its own.
  struct EmoteEvent: Hashable, Sendable {
    /// Milliseconds after the start.
    var offset: Int
    /// The chatter's place in the crowd.
    var chatter: Int
    var emote: WorldEmote
  }

  /// Viewers who come from another channel at once.
  struct Raid: Hashable, Sendable {
    /// Seconds after the start.
    var second: Int
    /// The number of the invented person who leads it.
    var leader: Int
    var viewers: Int
  }

  /// Messages expected in a second, moods apart.
  func rate(at second: Int) -> Double {
    let block = activity.isEmpty ? 1 : activity[min(second / 300, activity.count - 1)]
    let loud = bursts.reduce(1.0) { $1.seconds.contains(second) ? $0 * $1.factor : $0 }
    return messagesPerSecond * block * loud * raids.reduce(1.0) { $0 * $1.factor(at: second) }
  }
}

extension TrafficPlan.Raid {
  /// By how much it multiplies the volume: most in the first minute, nothing after five.
  func factor(at second: Int) -> Double {
    guard (self.second..<self.second + 300).contains(second) else { return 1 }
    return 1 + Double(min(viewers, 400)) / 100 * Double(300 - second + self.second) / 300
  }
}
