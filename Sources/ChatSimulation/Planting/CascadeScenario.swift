/// Rare emotes that each channel takes up once, from a channel that has it.
struct CascadeScenario: Hashable, Sendable {
  /// How many such emotes there are.
  var count: Int
  /// The channels in which they begin, by turns.
  var roots: [String]
  /// The rates of passing on, per live hour of the destination.
  var rates: [Rate]

  struct Rate: Hashable, Sendable {
    var source: String
    var destination: String
    var perHour: Double
  }
}
