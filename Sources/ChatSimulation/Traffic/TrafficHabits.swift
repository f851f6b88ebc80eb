/// What the messages of a channel hold, in thousandths of them, chosen to be like real chat.
struct TrafficHabits: Hashable, Sendable {
  /// Nothing but emotes.
  var emotes = 230
  /// Words and emotes.
  var mixed = 130
  /// Bot commands.
  var commands = 15
  /// Links among words.
  var links = 6
  /// Names of others before words.
  var mentions = 45
  /// Emoji among words.
  var emoji = 12
  /// Something that looks like an emote and is none.
  var nearMisses = 8
  /// Long texts that others have sent before, one in three with a small change.
  var pastes = 24
  /// How many of those with words are Korean.
  var korean = 20
  /// The weights of one word, two words and so on in a message with words.
  var lengths =
    [4500, 1000, 870, 780, 670, 510, 390, 280, 240, 180, 140, 120, 120, 75, 75, 75, 50, 50, 50]
    + [Int](repeating: 18, count: 5) + [Int](repeating: 12, count: 5)
    + [Int](repeating: 5, count: 10) + [Int](repeating: 1, count: 20)
}
