/// Why a record is left out of every count although it is well formed.
///
/// Raw values are stored in the corpus and shown in reports.
public enum IgnoredReason: String, CaseIterable, Sendable {
  /// A known bot wrote it.
  case bot
  /// It is a bot command (`!…`).
  case command
  /// A moderation event, such as a time-out or a deleted message.
  case moderation
  /// A line of the server's own, such as a join or a ping, or of the program that wrote the log, such
  /// as a header.
  case server
  /// A message mirrored from another channel by Shared Chat.
  case mirror
  /// The same record again.
  case duplicate
  /// A line without any character.
  case blank
}

/// Why a record cannot be used.
///
/// Raw values are stored in the corpus and shown in reports.
public enum RejectedReason: String, CaseIterable, Sendable {
  /// No `name: ` before the text.
  case noAuthor = "no author"
  /// No time stamp in a log whose other lines have one.
  case noTimeStamp = "no time stamp"
  /// A time stamp that is not a time.
  case badTimeStamp = "bad time stamp"
  /// A record longer than the limit.
  case tooLong = "too long"
  /// Bytes that are not UTF-8.
  case notUTF8 = "not UTF-8"
  /// The log ends in the middle of the record.
  case truncated
  /// The record lacks a field that every record must have, or is not of the format at all.
  case malformed
}
