import Chat

/// What an invented world is like, and what is planted in it; nothing in it is random yet.
public struct Scenario: Hashable, Sendable {
  /// The name by which it is asked for.
  public var name: String
  /// The first day, UTC.
  var firstDay: CivilDate
  /// How many days are lived through.
  var days: Int
  /// How many invented people there are to chat; a channel's crowd is drawn from them.
  var people: Int
  /// The channels.
  var channels: [ChannelScenario]
  /// The emotes that spread from channel to channel.
  var memes: [MemeScenario]
  /// Emotes of which each channel has one first use, passed on from channel to channel.
  var cascades: CascadeScenario?

  /// The scenario of a name: `planted`, `mood` or `null`; nil for any other.
  public init?(named name: String) {
    guard let found = Scenario.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  init(
    name: String, firstDay: CivilDate, days: Int, people: Int, channels: [ChannelScenario],
    memes: [MemeScenario], cascades: CascadeScenario?
  ) {
    self.name = name
    self.firstDay = firstDay
    self.days = days
    self.people = people
    self.channels = channels
    self.memes = memes
    self.cascades = cascades
  }

  /// The built-in scenarios, sorted by name.
  public static let all: [Scenario] = [mood, null, planted]

  /// The first instant.
  var begin: Instant {
    Instant(milliseconds: Int64(firstDay.daysSinceEpoch) * Instant.millisecondsPerDay)
  }

  /// The instant after the last.
  var end: Instant {
    Instant(milliseconds: begin.milliseconds + Int64(days) * Instant.millisecondsPerDay)
  }
}
