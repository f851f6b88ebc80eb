import Glibc
import Statistics
import Testing

@Suite struct HillNumbersTests {
  @Test func `counts have the numbers of vegan and scikit-bio`() throws {
    let counts = [120, 300, 15, 80, 45, 10, 0, 60, 25, 2]
    let hill = try #require(HillNumbers(counts))
    #expect(hill.richness == 9)
    #expect(isNear(hill.entropy, 1.6190977749428974, 1e-14))
    #expect(isNear(hill.shannon, 5.0485333478792445, 1e-14))
    #expect(isNear(hill.simpson, 3.6773954455226243, 1e-14))
    #expect(isNear(try #require(hill.evenness), 0.7368831532486281, 1e-14))
    #expect(HillNumbers(counts.reversed()) == hill)
  }

  @Test func `higher orders are never larger, and equal counts have equal numbers`() throws {
    var generator = Xoshiro256(seed: 13)
    for _ in 0..<300 {
      let counts = (0..<generator.next(in: 1...30)).map { _ in generator.next(in: 1...100) }
      let hill = try #require(HillNumbers(counts))
      #expect(Double(hill.richness) >= hill.shannon - 1e-9)
      #expect(hill.shannon >= hill.simpson - 1e-9 && hill.simpson >= 1 - 1e-9)
    }
    let equal = try #require(HillNumbers([7, 7, 7, 0, 7]))
    #expect(isNear(equal.shannon, 4, 1e-14) && isNear(equal.simpson, 4, 1e-14))
    #expect(isNear(try #require(equal.evenness), 1, 1e-14))
  }

  @Test func `doubling every kind doubles each number`() throws {
    let once = try #require(HillNumbers([9, 4, 1]))
    let twice = try #require(HillNumbers([9, 4, 1, 9, 4, 1]))
    #expect(isNear(twice.shannon, 2 * once.shannon, 1e-14))
    #expect(isNear(twice.simpson, 2 * once.simpson, 1e-14))
  }

  @Test func `no use and one kind have answers`() throws {
    #expect(HillNumbers([]) == nil && HillNumbers([0, 0]) == nil)
    let one = try #require(HillNumbers([5]))
    #expect(one.richness == 1 && one.entropy == 0 && one.shannon == 1 && one.simpson == 1)
    #expect(one.evenness == nil)
  }
}
