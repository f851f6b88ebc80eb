/// What one channel is like, and what is planted in it.
struct ChannelScenario: Hashable, Sendable {
  /// Login, names, emotes and titles.
  var channel: WorldChannel
  /// When it is live, week by week.
  var schedule: [WeeklySlot]
  /// Ordinary messages in a minute of chat at its mean activity.
  var messagesPerMinute: Double
  /// How many people chat, and how many only watch.
  var chatters: Int
  var lurkers: Int
  /// Whether chat grows livelier and calmer by itself.
  var hasMoods: Bool
  var bursts: BurstScenario?
  var emotes: EmoteScenario
  var subscribers: SubscriberScenario
  var disturbances: DisturbanceScenario
}
