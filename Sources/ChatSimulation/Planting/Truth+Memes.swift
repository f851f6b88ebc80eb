import Chat

extension Truth {
  /// An emote that spreads; all arrays and matrices are in the order of `channels`.
  public struct Meme: Codable, Equatable, Sendable {
    /// The code.
    public var code: String
    /// The kernel's half-life in seconds.
    public var halfLifeSeconds: Double
    /// The logins, sorted.
    public var channels: [String]
    /// Uses out of nothing per live hour, by channel.
    public var ratesPerLiveHour: [Double]
    /// Row destination, column source: uses that one use calls forth when all is live.
    public var influence: [[Double]]
    /// The influence matrix's largest eigenvalue.
    public var spectralRadius: Double
    /// Uses that happened, by channel.
    public var uses: [Int]
    /// Uses out of nothing that happened, by channel.
    public var immigrants: [Int]
    /// Row destination, column source: uses by the channel of the use that called them forth.
    public var parents: [[Int]]
    /// Row destination, column source: uses by the channel of their cascade's first use.
    public var roots: [[Int]]
    /// The cascades.
    public var cascades: Cascades
    /// The first use in each channel that has one, sorted by time.
    public var firstUses: [FirstUse]
  }

  /// How large the cascades of a meme are.
  public struct Cascades: Codable, Equatable, Sendable {
    /// How many there are.
    public var count: Int
    /// The most uses in one.
    public var largest: Int
    /// The most generations after the first use.
    public var deepest: Int
    /// The mean number of uses.
    public var meanSize: Double
  }

  /// A channel's first use of an emote.
  public struct FirstUse: Codable, Equatable, Sendable {
    /// The login.
    public var channel: String
    /// The moment, ISO 8601 with milliseconds.
    public var moment: String
    /// The login of the channel whose use called it forth; empty for one out of nothing.
    public var source: String
  }

  /// At which rate rare emotes are passed on.
  public struct CascadeRate: Codable, Equatable, Sendable {
    /// The login of the channel that passes on.
    public var source: String
    /// The login of the channel that takes up.
    public var destination: String
    /// The rate per live hour of the destination.
    public var perHour: Double
  }

  /// The way of one rare emote.
  public struct Cascade: Codable, Equatable, Sendable {
    /// The code.
    public var code: String
    /// The first and only use in each channel that it reaches, sorted by time.
    public var firstUses: [FirstUse]
  }
}

extension Truth.Meme {
  init(_ plan: MemePlan) {
    code = plan.emote.code
    halfLifeSeconds = plan.halfLife
    channels = plan.channels
    ratesPerLiveHour = plan.rates
    influence = plan.influence
    spectralRadius = SquareMatrix(plan.influence).spectralRadius.nineDecimals
    uses = plan.channels.indices.map { channel in plan.events.count { $0.channel == channel } }
    immigrants = plan.channels.indices.map { channel in
      plan.events.count { $0.channel == channel && $0.parent == nil }
    }
    parents = plan.matrix { $0.parent }
    roots = plan.matrix { $0.root }
    cascades = Truth.Cascades(plan.events)
    firstUses = Truth.FirstUse.all(plan.events, channels: plan.channels)
  }
}

extension MemePlan {
  /// Counts uses by their channel (rows) and the channel of another use (columns).
  fileprivate func matrix(_ other: (MemeEvent) -> Int?) -> [[Int]] {
    var counts = channels.map { _ in channels.map { _ in 0 } }
    for event in events {
      if let place = other(event) { counts[event.channel][events[place].channel] += 1 }
    }
    return counts
  }
}

extension Truth.Cascades {
  init(_ events: [MemeEvent]) {
    var sizes: [Int: Int] = [:]
    for event in events { sizes[event.root, default: 0] += 1 }
    count = sizes.count
    largest = sizes.values.max() ?? 0
    deepest = events.map(\.generation).max() ?? 0
    meanSize = sizes.isEmpty ? 0 : (Double(events.count) / Double(sizes.count)).nineDecimals
  }
}

extension Truth.FirstUse {
  static func all(_ events: [MemeEvent], channels: [String]) -> [Truth.FirstUse] {
    var seen: Set<Int> = []
    return events.filter { seen.insert($0.channel).inserted }.map { event in
      Truth.FirstUse(
        channel: channels[event.channel], moment: event.moment.description,
        source: event.parent.map { channels[events[$0].channel] } ?? "")
    }
  }
}

extension Truth.CascadeRate {
  init(_ rate: CascadeScenario.Rate) {
    source = rate.source
    destination = rate.destination
    perHour = rate.perHour
  }
}

extension Truth.Cascade {
  init(_ plan: CascadePlan, channels: [String]) {
    code = plan.emote.code
    firstUses = Truth.FirstUse.all(plan.adoptions, channels: channels)
  }
}
