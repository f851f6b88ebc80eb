import Chat
import Emotes

/// One day of a channel: the streams that started on it.
struct DayUsage {
  /// The day; nil for streams whose start is not known.
  var day: CivilDate?
  var streams = 0
  var messages = 0
  var emoteMessages = 0
  var uses = 0
  /// Whether all that is told of emotes is kept back.
  var isHidden = false
  /// Messages with each emote, and a lower bound of their chatters: those of one stream.
  var emotes: [Emote: (messages: Int, chattersAtLeast: Int)] = [:]

  /// Emote uses per 1,000 messages; nil without a message.
  var rate: Double? { Usage.rate(uses: uses, messages: messages) }

  /// Orders by day; the unknown one comes last.
  static func isBefore(_ left: DayUsage, _ right: DayUsage) -> Bool {
    guard let day = left.day else { return false }
    return right.day.map { day < $0 } ?? true
  }
}
