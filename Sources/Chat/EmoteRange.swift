/// One first-party emote that the log itself marks in a message's text.
public struct EmoteRange: Sendable {
  /// The emote's code in the text.
  public var code: ByteRange
  /// Twitch's emote id.
  public var id: ByteRange

  /// Makes a marked emote from the ranges of its code and its id.
  public init(code: ByteRange, id: ByteRange) {
    self.code = code
    self.id = id
  }
}
