/// A part that does not count, because a better log holds the same time of the same stream.
public struct Overlap: Equatable, Sendable {
  /// The stream's channel: its login, else its room id.
  public var channel: String
  /// The stream's key.
  public var stream: String
  /// The name of the source whose part is left out.
  public var loser: String
  /// That source's format.
  public var loserFormat: String
  /// The part's messages.
  public var messages: Int
  /// The name of the source that counts instead.
  public var winner: String
  /// That source's format.
  public var winnerFormat: String
  /// Whether it counts because it was told to replace the other.
  public var isReplacement: Bool
}
