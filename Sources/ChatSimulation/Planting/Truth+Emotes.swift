extension Truth {
  /// How a channel's ordinary messages use emotes, and which belong together.
  public struct Emotes: Codable, Equatable, Sendable {
    /// The share of ordinary messages with an emote.
    public var share: Double
    /// The shares of emote messages by their number of distinct emotes, from 1.
    public var sizes: [Double]
    /// Each emote's share of ordinary messages, most popular first.
    public var popularity: [Popularity]
    /// The emotes that go together.
    public var communities: [Community]
    /// The pairs that are planted, alone or within a community.
    public var pairs: [Pair]
    /// The lifts of all other pairs.
    public var otherLifts: Spread
  }

  /// One emote's share.
  public struct Popularity: Codable, Equatable, Sendable {
    /// The code.
    public var code: String
    /// The share of ordinary messages with it.
    public var share: Double
  }

  /// Emotes that go together.
  public struct Community: Codable, Equatable, Sendable {
    /// The codes, most popular first.
    public var members: [String]
    /// The share of messages with two or more emotes that are of the community.
    public var share: Double
    /// How many times as much its emotes weigh in these as elsewhere.
    public var boost: Double
  }

  /// Two emotes that are used together more often than the null model expects.
  public struct Pair: Codable, Equatable, Sendable {
    /// A code.
    public var first: String
    /// The other code.
    public var second: String
    /// `community`, `pair`, or `community+pair`.
    public var kind: String
    /// The share of messages with two or more emotes that hold both.
    public var together: Double
    /// That share by the null model that keeps sizes and popularity.
    public var expected: Double
    /// `together` over `expected`.
    public var lift: Double
  }

  /// The least and the largest of some numbers.
  public struct Spread: Codable, Equatable, Sendable {
    /// The least.
    public var least: Double
    /// The largest.
    public var largest: Double
  }
}

extension Truth.Emotes {
  init(_ model: EmoteModel) {
    share = model.emoteShare
    sizes = model.sizes
    popularity = model.emotes.indices.map {
      Truth.Popularity(code: model.emotes[$0].code, share: model.share(of: $0).nineDecimals)
    }
    communities = model.components.filter { $0.kind == .community }.map {
      Truth.Community($0, of: model)
    }
    let null = SizePreservingNull(model)
    let lifts = model.pairs.map { ($0, null.lift($0.first, $0.second).nineDecimals) }
    pairs = lifts.filter { !$0.0.kinds.isEmpty }.map { pair, _ in
      Truth.Pair(pair, of: model, by: null)
    }
    let others = lifts.filter { $0.0.kinds.isEmpty }.map(\.1)
    otherLifts = Truth.Spread(least: others.min() ?? 1, largest: others.max() ?? 1)
  }
}

extension Truth.Community {
  init(_ component: EmoteComponent, of model: EmoteModel) {
    members = component.members.map { model.emotes[$0].code }
    share = component.share.nineDecimals
    let first = component.members[0]
    boost = (component.weights[first] / model.components[0].weights[first]).nineDecimals
  }
}

extension Truth.Pair {
  init(_ pair: EmoteModel.Pair, of model: EmoteModel, by null: SizePreservingNull) {
    first = model.emotes[pair.first].code
    second = model.emotes[pair.second].code
    kind = pair.kinds.map(\.rawValue).joined(separator: "+")
    let chance = null.expected(pair.first, pair.second)
    lift = null.lift(pair.first, pair.second).nineDecimals
    together = (null.lift(pair.first, pair.second) * chance).nineDecimals
    expected = chance.nineDecimals
  }
}

extension EmoteModel {
  /// Two emotes and what is planted of them.
  struct Pair {
    var first: Int
    var second: Int
    /// `community` before `pair`; empty when nothing is planted.
    var kinds: [EmoteComponent.Kind]
  }

  /// All pairs of emotes, by popularity.
  var pairs: [Pair] {
    emotes.indices.flatMap { first in
      emotes.indices.dropFirst(first + 1).map { second in
        let planted = components.filter {
          $0.members.contains(first) && $0.members.contains(second)
        }.map(\.kind)
        return Pair(
          first: first, second: second,
          kinds: [.community, .pair].filter(planted.contains))
      }
    }
  }
}
