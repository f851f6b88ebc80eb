/// One chat message, as ranges into the block of bytes that it was read from.
///
/// A notice that carries the user's own words is a message too: `text` is that part alone and
/// `notice` points at the notice. A notice without words has an empty `text`.
public struct Message: Sendable {
  /// The 1-based number of the record (line or JSON comment) in its source.
  public var record: Int = 0
  /// Milliseconds since the stream's start or since 1970, as the reader's clock says;
  /// `Message.noTime` when the record has no time.
  public var time: Int64 = Message.noTime
  /// The index of the message's channel in `MessageBlock.channels`.
  public var channel: UInt32 = 0
  /// The user's own text, without `/me` framing and without the system part of a notice.
  public var text: ByteRange = .none
  /// Twitch's id of the message; empty when the log carries none.
  public var id: ByteRange = .none
  /// Twitch's numeric user id.
  public var userID: ByteRange = .none
  /// The user's login.
  public var login: ByteRange = .none
  /// The user's display name.
  public var displayName: ByteRange = .none
  /// The first-party emotes: indices of `MessageBlock.emoteRanges`, sorted by position.
  public var emotes: Range<UInt32> = 0..<0
  /// The index of the notice in `MessageBlock.notices`; -1 for an ordinary message.
  public var notice: Int32 = -1
  /// Bits cheered with the message.
  public var bits: UInt32 = 0
  /// The chatter's subscriber badge; nil when the format carries no badges.
  public var badge: SubscriberBadge?
  /// Whether a moderator removed the message.
  public var isRemoved: Bool = false

  /// The value of `time` for a record without a time.
  public static let noTime = Int64.min

  /// Makes an empty message.
  public init() {}
}
