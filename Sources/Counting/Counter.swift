public import Chat
public import ChatLogs
public import Emotes

/// Turns the messages of one source into counts, block by block.
///
/// What a corpus stores once per message (`emoteMessages`, `notices`) is handed over and emptied
/// after each block with `removeWritten()`; everything else grows with distinct chatters, emotes,
/// lists and seconds only, not with the log.
public struct Counter {
  /// The channels met so far; only ever appended to.
  public package(set) var channels: [CountedChannel] = []
  /// The chatters met so far; only ever appended to.
  public package(set) var chatters: [CountedChatter] = []
  /// Rows since the last `removeWritten()`, in the order of the log.
  public package(set) var emoteMessages: [CountedEmoteMessage] = []
  /// Notices since the last `removeWritten()`, in the order of the log.
  public package(set) var notices: [CountedNotice] = []
  /// The parts met so far; their rows are complete when the whole source has been counted.
  public package(set) var parts: [CountedPart] = []
  /// Records that the rules leave out, by reason and whether they are notices.
  public package(set) var ignored: [IgnoredReason: (messages: Int, notices: Int)] = [:]

  /// Makes a counter for one source.
  ///
  /// - Parameters:
  ///   - layout: how the log falls into streams.
  ///   - origin: when the stream started, for logs of one stream; nil when unknown.
  ///   - rules: what is left out.
  ///   - matcher: makes the matcher of a channel when the channel is first met.
  public init(
    layout: LogLayout, origin: Instant?, rules: CountingRules,
    matcher: @escaping (Channel) -> EmoteMatcher
  ) {
  }

  /// Counts the messages of a block.
  public mutating func count(_ block: borrowing MessageBlock, clock: LogClock) {
  }

  /// Completes the rows of `parts` after the last block.
  public mutating func finish() {
  }

  /// Forgets the rows that have been written.
  public mutating func removeWritten() {
    emoteMessages.removeAll(keepingCapacity: true)
    notices.removeAll(keepingCapacity: true)
  }
}
