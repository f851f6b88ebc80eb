/// What one chatter did in a part.
public struct CountedAttendance: Equatable, Sendable {
  /// The chatter's number in `Counter.chatters`.
  public var chatter: Int
  /// Milliseconds from the part's origin to the chatter's first message; nil without times.
  public var firstOffset: Int64?
  /// Milliseconds from the part's origin to the chatter's last message; nil without times.
  public var lastOffset: Int64?
  /// Messages, and notices with the user's own words.
  public var messages: Int
  /// Bits cheered.
  public var bits: Int

  /// Makes a row.
  public init(chatter: Int, firstOffset: Int64?, lastOffset: Int64?, messages: Int, bits: Int) {
    self.chatter = chatter
    self.firstOffset = firstOffset
    self.lastOffset = lastOffset
    self.messages = messages
    self.bits = bits
  }
}
