public import Chat
public import Emotes

/// A chatter as the log names it, before it becomes a pseudonym.
public struct CountedChatter: Hashable, Sendable {
  /// Twitch's numeric user id.
  public var userID: String?
  /// The login in lower case.
  public var login: String?
  /// The display name as written.
  public var displayName: String?

  /// Makes a chatter from the names that a record carries.
  public init(userID: String? = nil, login: String? = nil, displayName: String? = nil) {
    self.userID = userID
    self.login = login
    self.displayName = displayName
  }
}

/// One message that holds at least one emote.
public struct CountedEmoteMessage: Equatable, Sendable {
  /// The part's number in `Counter.parts`.
  public var part: Int
  /// The message's 0-based place among the part's messages.
  public var ordinal: Int
  /// Milliseconds since the part's origin; nil when the log has no times.
  public var offset: Int64?
  /// The chatter's number in `Counter.chatters`.
  public var chatter: Int
  /// The list's number in the channel's `lists`.
  public var list: Int

  /// Makes a row.
  public init(part: Int, ordinal: Int, offset: Int64?, chatter: Int, list: Int) {
    self.part = part
    self.ordinal = ordinal
    self.offset = offset
    self.chatter = chatter
    self.list = list
  }
}

/// One notice.
public struct CountedNotice: Sendable {
  /// The part's number in `Counter.parts`.
  public var part: Int
  /// The notice's 0-based place among the part's notices.
  public var ordinal: Int
  /// Milliseconds since the part's origin; nil when the log has no times.
  public var offset: Int64?
  /// The chatter's number in `Counter.chatters`; nil when the notice names none.
  public var chatter: Int?
  /// The gift's recipient in `Counter.chatters`.
  public var recipient: Int?
  /// What happened, with byte ranges that are no longer valid.
  public var notice: Notice
  /// What joins a mass gift and its single gifts, as the log writes it.
  public var giftGroup: String?

  /// Makes a row.
  public init(
    part: Int, ordinal: Int, offset: Int64?, chatter: Int?, recipient: Int?, notice: Notice,
    giftGroup: String?
  ) {
    self.part = part
    self.ordinal = ordinal
    self.offset = offset
    self.chatter = chatter
    self.recipient = recipient
    self.notice = notice
    self.giftGroup = giftGroup
  }
}

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

/// A chatter's subscriber badge from some moment on.
public struct CountedBadge: Equatable, Sendable {
  /// The chatter's number in `Counter.chatters`.
  public var chatter: Int
  /// Milliseconds from the part's origin to the first message with this badge.
  public var fromOffset: Int64
  /// The badge.
  public var badge: SubscriberBadge

  /// Makes a row.
  public init(chatter: Int, fromOffset: Int64, badge: SubscriberBadge) {
    self.chatter = chatter
    self.fromOffset = fromOffset
    self.badge = badge
  }
}

/// One source's share of one stream.
public struct CountedPart: Sendable {
  /// The channel's number in `Counter.channels`.
  public var channel: Int
  /// What offset 0 stands for; nil when the log's times are relative and the start is not known.
  public var origin: Instant?
  /// The UTC day, for continuous logs.
  public var day: CivilDate?
  /// The first record's offset in milliseconds; nil without times.
  public var firstOffset: Int64?
  /// The last record's offset in milliseconds; nil without times.
  public var lastOffset: Int64?
  /// Messages, and notices with the user's own words.
  public var messages = 0
  /// Notices.
  public var notices = 0
  /// Rows by second, sorted.
  public var activity: [CountedActivity] = []
  /// Rows by chatter, sorted by chatter number.
  public var attendance: [CountedAttendance] = []
  /// Badge changes, sorted by chatter number and offset.
  public var badges: [CountedBadge] = []

  /// Makes a part without rows.
  public init(channel: Int, origin: Instant?, day: CivilDate?) {
    self.channel = channel
    self.origin = origin
    self.day = day
  }
}

/// What a source holds of one channel.
public struct CountedChannel: Sendable {
  /// The channel.
  public var channel: Channel
  /// The channel's emotes by number.
  public var emotes: [Emote] = []
  /// Whether each emote is one of the channel's own.
  public var isOwn: [Bool] = []
  /// Each distinct list of emotes in a message, in order of use; a list is numbered by its place.
  public var lists: [[UInt32]] = []

  /// Makes a channel without emotes.
  public init(channel: Channel) {
    self.channel = channel
  }
}
