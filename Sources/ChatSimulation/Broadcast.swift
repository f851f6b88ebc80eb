public import Chat

/// What a simulated stream is, whatever is said in it.
public struct Broadcast: Hashable, Sendable {
  /// The channel.
  public var channel: WorldChannel
  /// The VOD's id.
  public var vodID: String
  /// The VOD's title.
  public var title: String
  /// When the stream started; a whole second.
  public var startedAt: Instant
  /// The stream's length in seconds.
  public var seconds: Int

  /// Makes the facts of a stream.
  public init(
    channel: WorldChannel, vodID: String, title: String, startedAt: Instant, seconds: Int
  ) {
    self.channel = channel
    self.vodID = vodID
    self.title = title
    self.startedAt = startedAt
    self.seconds = seconds
  }

  /// The moment of so many milliseconds after the start.
  public func instant(_ offset: Int) -> Instant {
    Instant(milliseconds: startedAt.milliseconds + Int64(offset))
  }
}

extension SimulatedStream {
  /// The stream without what is said in it.
  public var broadcast: Broadcast {
    Broadcast(
      channel: channel, vodID: vodID, title: title, startedAt: startedAt, seconds: seconds)
  }
}
