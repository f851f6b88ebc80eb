/// One use of an emote in a message.
public struct EmoteUse: Equatable, Sendable {
  /// The emote's index in `EmoteMatcher.emotes`.
  public var emote: UInt32
  /// The position of its first byte in the block.
  public var start: UInt32

  /// Makes a use.
  @inlinable
  public init(emote: UInt32, start: UInt32) {
    self.emote = emote
    self.start = start
  }
}
