import Chat

extension Truth {
  /// One stream and what happens in it; times are seconds after its start.
  public struct Stream: Codable, Equatable, Sendable {
    /// The VOD's id.
    public var vod: String
    /// The start, ISO 8601.
    public var startedAt: String
    /// The length in seconds.
    public var seconds: Int
    /// Messages expected per second at activity 1.
    public var messagesPerSecond: Double
    /// The activity in each block of 300 seconds; its mean over the stream is 1.
    public var activity: [Double]
    /// The bursts.
    public var bursts: [Burst]
    /// The lines that many paste.
    public var pastes: [Paste]
    /// The raids.
    public var raids: [Raid]
  }

  /// A moment in which chat is louder, or repeats one emote, or both.
  public struct Burst: Codable, Equatable, Sendable {
    /// The first second.
    public var start: Int
    /// The second after the last.
    public var end: Int
    /// By how much the number of messages is multiplied.
    public var volumeFactor: Double
    /// The emote's code.
    public var emote: String
    /// The share of ordinary messages with the emote, outside bursts.
    public var baseShare: Double
    /// The share of messages with the emote in it.
    public var share: Double
    /// `share` over `baseShare`.
    public var shareFactor: Double
  }

  /// A line that many people paste.
  public struct Paste: Codable, Equatable, Sendable {
    /// The first second.
    public var start: Int
    /// The second after the last.
    public var end: Int
    /// How many messages it is, each of another chatter.
    public var messages: Int
    /// How many of them change a word.
    public var changed: Int
  }

  /// Viewers who come from another channel.
  public struct Raid: Codable, Equatable, Sendable {
    /// When they come.
    public var start: Int
    /// When the volume is as before.
    public var end: Int
    /// How many they are.
    public var viewers: Int
    /// By how much the number of messages is multiplied at first; it falls to 1 in a straight line.
    public var peakFactor: Double
  }
}

extension Truth.Stream {
  init(_ plan: StreamPlan) {
    vod = plan.vodID
    startedAt = plan.startedAt.description
    seconds = plan.seconds
    messagesPerSecond = plan.messagesPerSecond.nineDecimals
    activity = plan.activity.map(\.nineDecimals)
    bursts = plan.bursts.map(Truth.Burst.init)
    pastes = plan.pastes.map(Truth.Paste.init)
    raids = plan.raids.map(Truth.Raid.init)
  }
}

extension Truth.Burst {
  init(_ burst: Burst) {
    start = burst.seconds.lowerBound
    end = burst.seconds.upperBound
    volumeFactor = burst.volumeFactor
    emote = burst.emote.code
    baseShare = burst.baseShare.nineDecimals
    share = burst.share.nineDecimals
    shareFactor = burst.shareFactor.nineDecimals
  }
}

extension Truth.Paste {
  init(_ paste: Paste) {
    start = paste.seconds.lowerBound
    end = paste.seconds.upperBound
    messages = paste.chatters.count
    changed = paste.changed
  }
}

extension Truth.Raid {
  init(_ raid: Raid) {
    start = raid.second
    end = raid.second + Raid.length
    viewers = raid.viewers
    peakFactor = raid.peak.nineDecimals
  }
}
