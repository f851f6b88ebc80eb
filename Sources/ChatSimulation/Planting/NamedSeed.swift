/// A seed that gives birth to further seeds by name, so that no draw depends on the order of others.
struct NamedSeed: Hashable, Sendable {
  let value: UInt64

  init(_ value: UInt64) {
    self.value = value
  }

  /// The seed of a name below this one: the name's FNV-1a digest, mixed with this seed.
  func child(_ name: String) -> NamedSeed {
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var outer = SplitMix64(seed: value)
    var inner = SplitMix64(seed: outer.next() ^ digest)
    return NamedSeed(inner.next())
  }

  /// The seed of a numbered name below this one.
  func child(_ name: String, _ number: Int) -> NamedSeed { child("\(name)/\(number)") }

  /// A generator that starts here.
  var generator: Xoshiro256 { Xoshiro256(seed: value) }
}
