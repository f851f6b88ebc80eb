/// An emote whose uses call forth further uses, in its own channel and in others.
struct MemeScenario: Hashable, Sendable {
  var code: String
  /// The time in which half of what a use calls forth has happened, in seconds.
  var halfLife: Double
  /// Uses out of nothing in an hour of live chat, by channel.
  var rates: [String: Double]
  var influences: [Influence]

  /// How many uses in one channel a use in another calls forth, on average, if all is live.
  struct Influence: Hashable, Sendable {
    var source: String
    var destination: String
    var offspring: Double
  }
}
