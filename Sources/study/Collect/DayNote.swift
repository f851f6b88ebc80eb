import Chat
import Collecting

/// Why there is no new log of a day.
struct DayNote: CollectNote {
  static let noun = ""

  /// The day, in UTC.
  let day: String
  /// The reason, in words.
  let reason: String

  var name: String { day }

  init(_ note: LogServiceOutcome.Note) {
    day = note.day.description
    reason = note.reason
  }
}
