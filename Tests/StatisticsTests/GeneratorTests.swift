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
}
