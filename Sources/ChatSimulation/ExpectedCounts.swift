/// What a correct count of simulated streams must find, known from how they were made.
///
/// Bots' messages and commands are left out; the words of notices count.
public struct ExpectedCounts: Equatable, Sendable {
  /// The emotes used, sorted by channel, code and provider.
  public private(set) var emotes: [Emote] = []
  /// The streams, in the order given.
  public private(set) var streams: [Stream] = []

  /// One emote's counts in one channel.
  public struct Emote: Equatable, Sendable {
    /// The channel's login.
    public var channel: String
    /// The emote.
    public var emote: WorldEmote
    /// Uses: each occurrence.
    public var uses = 0
    /// Messages with the emote.
    public var messages = 0
    /// Messages of which it is the first among the channel's own emotes.
    public var leadUses = 0
    /// Distinct chatters.
    public var chatters = 0
    /// Distinct (chatter, stream) pairs.
    public var capped = 0
  }

  /// One stream's records by class; every record is in exactly one.
  public struct Stream: Equatable, Sendable {
    /// The VOD's id.
    public var vodID: String
    /// Messages that are not left out.
    public var messages = 0
    /// Notices, with or without the user's own words.
    public var notices = 0
    /// Bots' messages.
    public var bots = 0
    /// Commands.
    public var commands = 0
    /// Messages, and notices with words, that hold an emote.
    public var emoteMessages = 0
    /// Distinct chatters of messages, and of notices with words.
    public var chatters = 0
  }

  /// Counts streams, which may be of several channels.
  public init(_ streams: [SimulatedStream]) {
    var tallies: [Key: Tally] = [:]
    for stream in streams {
      self.streams.append(ExpectedCounts.stream(stream))
      for record in stream.records where !record.chatter.isBot && !record.isCommand {
        ExpectedCounts.add(record, of: stream, to: &tallies)
      }
    }
    emotes = tallies.map { key, tally in tally.counts(key) }.sorted {
      ($0.channel, $0.emote.code, $0.emote.provider.rawValue)
        < ($1.channel, $1.emote.code, $1.emote.provider.rawValue)
    }
  }

  private struct Key: Hashable {
    var channel: String
    var emote: WorldEmote
  }

  private struct Tally {
    var uses = 0
    var messages = 0
    var leadUses = 0
    var chatters: Set<String> = []
    var pairs: Set<[String]> = []

    func counts(_ key: Key) -> Emote {
      Emote(
        channel: key.channel, emote: key.emote, uses: uses, messages: messages,
        leadUses: leadUses, chatters: chatters.count, capped: pairs.count)
    }
  }

  private static func add(
    _ record: SimulatedRecord, of stream: SimulatedStream, to tallies: inout [Key: Tally]
  ) {
    let emotes = record.emotes
    let key = { (emote: WorldEmote) in Key(channel: stream.channel.login, emote: emote) }
    for emote in emotes { tallies[key(emote), default: Tally()].uses += 1 }
    for emote in Set(emotes) {
      tallies[key(emote), default: Tally()].messages += 1
      tallies[key(emote), default: Tally()].chatters.insert(record.chatter.userID)
      tallies[key(emote), default: Tally()].pairs.insert([record.chatter.userID, stream.vodID])
    }
    if let lead = emotes.first(where: \.isOwn) {
      tallies[key(lead), default: Tally()].leadUses += 1
    }
  }

  private static func stream(_ stream: SimulatedStream) -> Stream {
    var result = Stream(vodID: stream.vodID)
    var chatters: Set<String> = []
    for record in stream.records {
      if record.chatter.isBot {
        result.bots += 1
      } else if record.isCommand {
        result.commands += 1
      } else {
        if record.notice == nil { result.messages += 1 } else { result.notices += 1 }
        if !record.tokens.isEmpty { chatters.insert(record.chatter.userID) }
        if !record.emotes.isEmpty { result.emoteMessages += 1 }
      }
    }
    result.chatters = chatters.count
    return result
  }
}
