import Chat
import ChatSimulation

extension Told {
  /// The record as it is to be counted: with the words, the author and the notice that a log tells of.
  var counted: SimulatedRecord {
    var record = source
    if entry.text.isEmpty {
      record.tokens = []
    } else if record.tokens.isEmpty {
      record.tokens = [.word(entry.text)]
    }
    if entry.notice == nil { record.notice = nil }
    record.chatter.userID = author
    return record
  }

  /// Whether the rules of counting leave the record in.
  var counts: Bool { !source.chatter.isBot && !counted.isCommand }

  /// The author, who is one however a log names them; empty for nobody known.
  var author: String {
    entry.userID + entry.login + entry.displayName == "" ? "" : source.chatter.userID
  }
}
