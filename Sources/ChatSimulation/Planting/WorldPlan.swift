import Chat
import Statistics

/// What is going to happen in an invented world, drawn once from a seed.
///
/// A plan holds everything that is planted and nothing of how chat is written. Each part is drawn
/// from a seed of its own name, so that another channel more leaves the others as they are.
public struct WorldPlan: Sendable {
  let scenario: Scenario
  let seed: UInt64
  /// The channels, sorted by login.
  let channels: [ChannelPlan]
  /// The emotes that spread.
  let memes: [MemePlan]
  /// The rare emotes that each channel takes up once.
  let cascades: [CascadePlan]

  /// Draws the plan of a scenario.
  ///
  /// - Parameters:
  ///   - scenario: what the world is like.
  ///   - seed: the seed of everything random.
  public init(scenario: Scenario, seed: UInt64) {
    self.scenario = scenario
    self.seed = seed
    let root = Seed(seed)
    let travelling = Travellers.emotes(of: scenario)
    channels = scenario.channels.sorted { $0.channel.login < $1.channel.login }.map {
      ChannelPlan($0, of: scenario, travelling: travelling, seed: root.child($0.channel.login))
    }
    let windows = channels.map { LiveWindows($0) }
    memes = scenario.memes.map { meme in
      MemePlan(meme, windows: windows, seed: root.child("meme").child(meme.code))
    }
    cascades = CascadePlan.all(of: scenario, windows: windows, seed: root.child("cascades"))
  }
}
