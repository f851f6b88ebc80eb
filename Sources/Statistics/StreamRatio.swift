/// A rate over streams: all events over all exposure, with streams as the unit that varies.
public struct StreamRatio: Hashable, Sendable {
  private let events: [Double]
  private let exposure: [Double]

  /// Takes the events and the exposure (messages, hours) of each stream, none negative.
  public init(events: [Double], exposure: [Double]) {
    precondition(events.count == exposure.count)
    precondition((events + exposure).allSatisfy { $0 >= 0 && $0.isFinite })
    (self.events, self.exposure) = (events, exposure)
  }

  /// R = Σe / Σm; nil without exposure.
  public var estimate: Double? { estimate(Array(events.indices)) }

  /// R over the streams in these places only, each as often as it comes; nil without exposure.
  public func estimate(_ places: [Int]) -> Double? {
    let whole = places.reduce(0) { $0 + exposure[$1] }
    return whole > 0 ? places.reduce(0) { $0 + events[$1] } / whole : nil
  }

  /// The linearised standard error √(S/(S − 1) Σ(e − Rm)²) / Σm, for S streams.
  ///
  /// Cochran, Sampling Techniques, 3rd edition 1977, chapter 6, without the finite population
  /// correction. 0 when every stream has the same rate; nil with fewer than two streams or without
  /// exposure.
  public var standardError: Double? {
    guard let estimate, events.count > 1 else { return nil }
    let squares = zip(events, exposure).reduce(0) { sum, stream in
      sum + (stream.0 - estimate * stream.1) * (stream.0 - estimate * stream.1)
    }
    let count = Double(events.count)
    return (count / (count - 1) * squares).squareRoot() / exposure.reduce(0, +)
  }

  /// R ± t se, t the point of Student's distribution with S − 1 degrees of freedom, not below 0.
  ///
  /// Nil where ``standardError`` is. With fewer than about twenty streams, or events in few of them,
  /// it covers less often than it says, and ``bootstrap(replicates:seed:)`` does so too.
  public func interval(level: Double = 0.95) -> Interval? {
    precondition(level > 0 && level < 1)
    guard let estimate, let standardError else { return nil }
    let student = StudentT(degreesOfFreedom: Double(events.count - 1))
    let half = -student.quantile((1 - level) / 2) * standardError
    return Interval(lower: max(0, estimate - half), upper: estimate + half, level: level)
  }

  /// R without each stream in turn; nil with fewer than two streams or exposure in one only.
  public var jackknife: Jackknife? {
    Jackknife(streams: events.count, estimate: estimate(_:))
  }

  /// R over resampled streams; nil with fewer than two streams or without exposure.
  public func bootstrap(replicates: Int, seed: Seed) -> Bootstrap? {
    Bootstrap(
      streams: events.count, replicates: replicates, seed: seed, estimate: estimate(_:))
  }
}
