import Chat
public import Corpus
public import Manifest

extension Selection {
  /// The streams that a manifest selects: days begin at midnight in its zone.
  public init(_ manifest: Manifest) {
    self.init(
      channels: manifest.channels,
      from: manifest.from.map { Instant(startOf: $0, in: manifest.timeZone) },
      to: manifest.to.map { Instant(startOf: $0, in: manifest.timeZone) })
  }
}
