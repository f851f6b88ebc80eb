import Chat

/// What is planted in an invented world, for programs that compare what they find with it.
///
/// Described field by field in `Data/simulation.md`. It holds no message and no person.
public struct Truth: Codable, Equatable, Sendable {
  /// The scenario's name.
  public var scenario: String
  /// The seed.
  public var seed: UInt64
  /// The first instant, ISO 8601.
  public var begin: String
  /// The instant after the last, ISO 8601.
  public var end: String
  /// The channels, sorted by login.
  public var channels: [Channel]
  /// How many people chat in both of two channels.
  public var overlaps: [Overlap]
  /// The emotes that spread.
  public var memes: [Meme]
  /// At which rates rare emotes are passed on.
  public var cascadeRates: [CascadeRate]
  /// The ways of rare emotes.
  public var cascades: [Cascade]

  /// One channel.
  public struct Channel: Codable, Equatable, Sendable {
    /// The login.
    public var login: String
    /// The room id.
    public var room: String
    /// How many people may chat.
    public var chatters: Int
    /// How many people only watch.
    public var lurkers: Int
    /// The streams, sorted by start.
    public var streams: [Stream]
    /// How emotes are used in ordinary messages.
    public var emotes: Emotes
    /// The subscribers.
    public var subscribers: Subscribers
  }

  /// Two channels' common audience.
  public struct Overlap: Codable, Equatable, Sendable {
    /// A login.
    public var first: String
    /// The other login.
    public var second: String
    /// People who may chat in both.
    public var chatters: Int
  }

  /// The truth of a plan.
  public init(_ plan: WorldPlan) {
    scenario = plan.scenario.name
    seed = plan.seed
    begin = plan.scenario.begin.description
    end = plan.scenario.end.description
    channels = plan.channels.map { Channel($0, of: plan.scenario) }
    overlaps = Overlap.all(plan.channels)
    memes = plan.memes.map(Meme.init)
    cascadeRates = (plan.scenario.cascades?.rates ?? []).map(CascadeRate.init)
    cascades = plan.cascades.map { Cascade($0, channels: plan.channels.map(\.channel.login)) }
  }
}

extension Truth.Channel {
  init(_ plan: ChannelPlan, of scenario: Scenario) {
    login = plan.channel.login
    room = plan.channel.roomID
    chatters = plan.chatters
    lurkers = plan.channel.crowd.count - plan.chatters
    streams = plan.streams.map(Truth.Stream.init)
    emotes = Truth.Emotes(plan.emotes)
    subscribers = Truth.Subscribers(plan.subscribers, of: scenario)
  }
}

extension Truth.Overlap {
  static func all(_ channels: [ChannelPlan]) -> [Truth.Overlap] {
    let crowds = channels.map { Set($0.channel.crowd.prefix($0.chatters)) }
    return channels.indices.flatMap { first in
      channels.indices.dropFirst(first + 1).map { second in
        Truth.Overlap(
          first: channels[first].channel.login, second: channels[second].channel.login,
          chatters: crowds[first].intersection(crowds[second]).count)
      }
    }
  }
}

extension Double {
  /// Rounded to nine decimals, so that the last bits of a sum do not reach a file.
  var nineDecimals: Double { (self * 1e9).rounded() / 1e9 }
}
