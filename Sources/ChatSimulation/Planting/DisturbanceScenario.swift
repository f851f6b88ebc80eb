/// What happens in chat that no study looks for: pasted lines, raids, bots.
struct DisturbanceScenario: Hashable, Sendable {
  /// How often a stream has it on average.
  var pastes: Double
  var raids: Double
  /// Minutes from one line of the bot to the next; 0 is never.
  var botMinutes: Int
  /// How many ordinary messages in a thousand are commands.
  var commands: Int
}
