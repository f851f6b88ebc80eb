/// What one second of a part holds.
public struct CountedActivity: Equatable, Sendable {
  /// Seconds since the part's origin.
  public var second: Int64
  /// Messages, and notices with the user's own words.
  public var messages: Int
  /// Distinct chatters; one whose messages go back in time is counted again.
  public var chatters: Int
  /// Bits cheered.
  public var bits: Int

  /// Makes a row.
  public init(second: Int64, messages: Int, chatters: Int, bits: Int) {
    self.second = second
    self.messages = messages
    self.chatters = chatters
    self.bits = bits
  }
}
