/// What the messages of a channel hold, in thousandths of them, chosen to be like real chat.
struct TrafficHabits: Hashable, Sendable {
  /// Nothing but emotes.
  var emotes = 128
  /// Words and emotes.
  var mixed = 100
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
  var pastes = 16
  /// How many of those with words are Korean.
  var korean = 20
  /// Words of a message with words, from one on, by weight.
  var lengths = TrafficHabits.lengths(tail: 5)

  /// Weights of 1, 2, ... words: half of what is short by itself, the rest falling by a share.
  static func lengths(tail: Int) -> [Int] {
    let short = [2600, 1250, 1000, 850, 720, 620, 530, 450, 385, 330, 280, 240]
    var last = 205
    let long = (short.count..<60).map { _ in
      defer { last = max(2, last * (tail * 20 - 15) / (tail * 20)) }
      return last
    }
    return short + long
  }
}
