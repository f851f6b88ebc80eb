import Statistics

/// An invented world: three channels and what happened in their chat in March 2026.
///
/// No channel and no chatter of it exists. The same seed gives the same world on every machine:
/// everything is drawn as integers from one xoshiro256** generator.
public struct World: Sendable {
  /// The channels, sorted by login.
  public let channels: [WorldChannel]
  /// The streams, sorted by channel and start.
  public let streams: [SimulatedStream]

  /// Lives through the month.
  ///
  /// - Parameter seed: the seed of everything random.
  public init(seed: UInt64) {
    channels = [World.hanbyeol, World.moonriver, World.sodapond]
    var random = Xoshiro256(seed: seed)
    streams = channels.flatMap { channel in
      var generator = StreamGenerator(channel: channel, seed: random.next())
      return generator.streams()
    }
  }

  /// The streams of one channel.
  public func streams(of login: String) -> [SimulatedStream] {
    streams.filter { $0.channel.login == login }
  }
}
