/// A batch of messages and the bytes they point into: the unit that a log reader hands on.
///
/// Reused from batch to batch, so that memory does not grow with the log. Every `ByteRange` of the
/// block's messages, emote ranges and notices is valid until the next batch is read.
public struct MessageBlock: Sendable {
  /// The bytes that all ranges point into.
  public var bytes: [UInt8] = []
  /// The channels seen so far in the source; only ever appended to.
  public var channels: [Channel] = []
  /// The messages of this batch, in the order of the log.
  public var messages: [Message] = []
  /// The first-party emotes of this batch.
  public var emoteRanges: [EmoteRange] = []
  /// The notices of this batch.
  public var notices: [Notice] = []

  /// Makes an empty block.
  public init() {}
}
