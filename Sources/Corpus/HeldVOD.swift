/// A VOD whose chat counts in a corpus.
public struct HeldVOD: Equatable, Sendable {
  /// Twitch's id.
  public var id: String
  /// The length that the logs tell, in seconds; nil when none tells it.
  public var seconds: Double?
  /// Whether a log of it ends in the middle.
  public var isTruncated: Bool

  /// Makes a VOD.
  public init(id: String, seconds: Double?, isTruncated: Bool) {
    self.id = id
    self.seconds = seconds
    self.isTruncated = isTruncated
  }
}
