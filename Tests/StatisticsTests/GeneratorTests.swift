import Testing

@testable import Statistics

@Suite struct `Seeded generator` {
  @Test func `SplitMix64 gives its published numbers`() {
    var random = SplitMix64(seed: 1_234_567)
    let drawn = (0..<5).map { _ in random.next() }
    #expect(
      drawn == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  /// The numbers of the authors' C program from the state 1, 2, 3, 4.
  @Test func `xoshiro256** gives its published numbers`() {
    var random = Xoshiro256(state: (1, 2, 3, 4))
    let drawn = (0..<10).map { _ in random.next() }
    #expect(
      drawn == [
        11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
        607_988_272_756_665_600, 16_172_922_978_634_559_625, 8_476_171_486_693_032_832,
        10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
      ])
  }

  @Test func `xoshiro256** seeded with 0 through SplitMix64 gives its known numbers`() {
    var random = Xoshiro256(seed: 0)
    let drawn = (0..<3).map { _ in random.next() }
    #expect(
      drawn == [0x99EC_5F36_CB75_F2B4, 0xBF6E_1F78_4956_452A, 0x1A5F_849D_4933_E6E0])
  }

  @Test func `bounded draws stay in bounds and are even`() {
    var random = Xoshiro256(seed: 7)
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[random.next(below: 7)] += 1 }
    // Six degrees of freedom: 22.46 is the 99.9 % point.
    let squares = counts.map { ($0 - 10_000) * ($0 - 10_000) }.reduce(0, +)
    #expect(Double(squares) / 10_000 < 22.46)
    let drawn = Set((0..<200).map { _ in random.next(in: 3...5) })
    #expect(drawn == [3, 4, 5])
  }

  /// The offset basis, and the numbers for "a" and "foobar" of the authors' test suite.
  @Test func `names are hashed as FNV-1a publishes`() {
    #expect(Seed.hash("") == 0xCBF2_9CE4_8422_2325)
    #expect(Seed.hash("a") == 0xAF63_DC4C_8601_EC8C)
    #expect(Seed.hash("foobar") == 0x8594_4171_F739_67E8)
  }

  /// A change of any of these numbers changes every world and every report that rests on them.
  @Test func `a child's seed is made by the documented rule`() {
    var outer = SplitMix64(seed: 42)
    var inner = SplitMix64(seed: outer.next() ^ 0x8594_4171_F739_67E8)
    #expect(Seed(42).child("foobar").value == inner.next())
    #expect(Seed(42).child("") != Seed(42))
    #expect(Seed(42).child("a").child("b") != Seed(42).child("b").child("a"))
    #expect(Seed(42).child("a") != Seed(43).child("a"))
  }

  @Test func `children of many names and parents are all different`() {
    var values: Set<UInt64> = []
    for parent in 0..<100 {
      for name in 0..<1000 { values.insert(Seed(UInt64(parent)).child("\(name)").value) }
    }
    #expect(values.count == 100_000)
  }

  @Test func `another consumer shifts nobody's draws`() {
    let seed = Seed(7)
    var alone = seed.child("raids").generator()
    var other = seed.child("gifts").generator()
    for _ in 0..<10 { _ = other.normal() }
    var together = seed.child("raids").generator()
    #expect((0..<100).allSatisfy { _ in alone.next() == together.next() })
  }

  /// Sums of two siblings' bits are as even as those of one generator.
  @Test func `siblings do not agree with each other`() {
    var first = Seed(1).child("a").generator()
    var second = Seed(1).child("b").generator()
    let same = (0..<10_000).reduce(0) { sum, _ in
      sum + (~(first.next() ^ second.next())).nonzeroBitCount
    }
    // 640,000 fair coins: five standard deviations are 2,000.
    #expect(abs(same - 320_000) < 2000)
  }

  @Test func `every order of a shuffle is equally likely`() {
    var random = Xoshiro256(seed: 10)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var places = [0, 1, 2, 3]
      random.shuffle(&places)
      counts[places, default: 0] += 1
    }
    #expect(counts.count == 24)
    // 23 degrees of freedom: 49.73 is the 99.9 % point.
    let squares = counts.values.reduce(0) { $0 + ($1 - 1000) * ($1 - 1000) }
    #expect(Double(squares) / 1000 < 49.73)
  }

  @Test func `every subset of a sample is equally likely`() {
    var random = Xoshiro256(seed: 11)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<20_000 { counts[random.sample(3, below: 6), default: 0] += 1 }
    #expect(counts.count == 20)
    #expect(counts.keys.allSatisfy { $0 == $0.sorted() && Set($0).count == 3 })
    // 19 degrees of freedom: 43.82 is the 99.9 % point.
    let squares = counts.values.reduce(0) { $0 + ($1 - 1000) * ($1 - 1000) }
    #expect(Double(squares) / 1000 < 43.82)
  }

  @Test func `samples of nothing and of all are what they must be`() {
    var random = Xoshiro256(seed: 12)
    #expect(random.sample(0, below: 0) == [])
    #expect(random.sample(0, below: 5) == [])
    #expect(random.sample(5, below: 5) == [0, 1, 2, 3, 4])
    var empty: [Int] = []
    random.shuffle(&empty)
    #expect(empty == [])
    #expect(random.pick(["only"]) == "only")
  }
}
