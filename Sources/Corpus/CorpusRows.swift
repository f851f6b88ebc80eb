public import Chat
public import Emotes

/// One stream of a selection.
public struct StreamRow: Equatable, Sendable {
  /// A name that does not depend on the corpus: `vod:ID`, `day:YYYY-MM-DD` or `file:SHA-256`.
  public var key: String
  /// The channel's login, else its room id.
  public var channel: String
  /// When the stream started; nil when unknown.
  public var startedAt: Instant?
  /// The stream's length in seconds, from the log or the span of its records; nil when unknown.
  public var seconds: Double?
  /// Messages, and notices with the user's own words.
  public var messages: Int
  /// Distinct chatters.
  public var chatters: Int
  /// Messages with at least one emote; emoji alone do not count.
  public var emoteMessages: Int
  /// Notices.
  public var notices: Int
  /// Quality flags, sorted.
  public var flags: [String]
}

/// The five counts of an emote, side by side.
public struct EmoteCounts: Equatable, Sendable {
  /// Uses: each occurrence.
  public var uses = 0
  /// Messages with the emote.
  public var messages = 0
  /// Lead uses: messages of which it is the first among the channel's own emotes.
  public var leadUses = 0
  /// Distinct chatters.
  public var chatters = 0
  /// Distinct (chatter, stream) pairs.
  public var capped = 0

  /// Makes counts of nothing.
  public init() {}
}

/// An emote's counts in one channel over the whole selection.
public struct EmoteTotal: Equatable, Sendable {
  /// The channel's login, else its room id.
  public var channel: String
  /// The emote; the id is empty when streams disagree.
  public var emote: Emote
  /// Whether it is one of the channel's own.
  public var isOwn: Bool
  /// Whether a catalogue lists it as one of the channel's own; a prefix rule does not.
  public var isListed: Bool
  /// The counts; all zero for catalogue entries never used.
  public var counts: EmoteCounts
  /// When the stream of the last use started; nil when never used or unknown.
  public var lastStreamStart: Instant?
  /// When the emote was last used; nil when never used or unknown.
  public var lastUse: Instant?
}

/// An emote's counts in one stream.
public struct EmoteStreamCount: Equatable, Sendable {
  /// The stream's place in `Corpus.streams`.
  public var stream: Int
  /// The emote.
  public var emote: Emote
  /// The counts; `capped` equals `chatters`.
  public var counts: EmoteCounts
}

/// The records of a selection's sources by class, for the data-quality section.
public struct SourceTally: Equatable, Sendable {
  /// The source's file name, without folders.
  public var name: String
  /// The format's name.
  public var format: String
  /// All records.
  public var records: Int
  /// Messages.
  public var messages: Int
  /// Notices.
  public var notices: Int
  /// Messages that read like a notice of somebody else: typed by hand, or of a chatter renamed since.
  public var unprovenNotices = 0
  /// Records left out, by reason, sorted by reason.
  public var ignored: [(reason: String, count: Int)]
  /// Records that could not be used, by reason, with the first one's number, sorted by reason.
  public var rejected: [(reason: String, count: Int, firstRecord: Int)]

  /// Compares all fields.
  public static func == (left: SourceTally, right: SourceTally) -> Bool {
    left.name == right.name && left.format == right.format && left.records == right.records
      && left.messages == right.messages && left.notices == right.notices
      && left.unprovenNotices == right.unprovenNotices
      && left.ignored.elementsEqual(right.ignored, by: ==)
      && left.rejected.elementsEqual(right.rejected, by: ==)
  }
}
