/// What a generator starts from, and from which named seeds of its own can be derived.
///
/// A consumer of randomness takes a child with its own name. A child rests on the parent's value
/// and its name alone, never on what others have drawn, so one more consumer shifts nobody's draws,
/// and the order in which consumers run does not matter.
///
/// The rule: `child.value = S(S(value) ^ F(name))`, where S(x) is the first number of ``SplitMix64``
/// seeded with x, and F is the 64-bit FNV-1a hash (Fowler, Noll and Vo, 1991) of the name's
/// UTF-8 bytes. For one parent, two names of up to a few thousand collide with a chance below
/// 10⁻¹²; for one name, two parents never do.
public struct Seed: Hashable, Sendable {
  /// The number itself.
  public let value: UInt64

  /// Makes a seed of a number.
  public init(_ value: UInt64) {
    self.value = value
  }

  /// The seed that belongs to a name.
  ///
  /// Names are compared by bytes; the empty name is a name too, and its child is not the parent.
  public func child(_ name: String) -> Seed {
    Seed(Seed.scramble(Seed.scramble(value) ^ Seed.hash(name)))
  }

  /// A new generator that starts here.
  public func generator() -> Xoshiro256 { Xoshiro256(seed: value) }

  private static func scramble(_ value: UInt64) -> UInt64 {
    var generator = SplitMix64(seed: value)
    return generator.next()
  }

  static func hash(_ name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
