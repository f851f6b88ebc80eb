/// Which streams each replicate of a bootstrap is made of.
///
/// A replicate rests on the seed and its own number alone, so replicates can be made in any order and
/// on any thread.
public struct Resampling: Hashable, Sendable {
  /// How many streams there are.
  public let streams: Int
  /// Where every replicate's child seed comes from.
  public let seed: Seed

  /// Makes a resampling of so many streams, at least one.
  public init(streams: Int, seed: Seed) {
    precondition(streams > 0)
    (self.streams, self.seed) = (streams, seed)
  }

  /// The places of the streams of a replicate, as many as there are streams, with replacement.
  ///
  /// The generator is that of the child seed `replicate N`.
  public func places(ofReplicate number: Int) -> [Int] {
    var random = seed.child("replicate \(number)").generator()
    return (0..<streams).map { _ in random.next(below: streams) }
  }
}
