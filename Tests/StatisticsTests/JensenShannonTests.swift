import Statistics
import Testing

@Suite struct JensenShannonTests {
  @Test func `two channels have the divergence of scipy`() throws {
    let usage = try TwoChannels()
    let divergence = try #require(JensenShannon.divergence(usage.first, usage.second))
    #expect(isNear(divergence, 0.2644367555896617, 1e-13))
  }

  @Test func `it is symmetric, within 0 and 1, and its root obeys the triangle`() throws {
    var generator = Xoshiro256(seed: 18)
    for _ in 0..<300 {
      let lists = (0..<3).map { _ in [1] + (0..<8).map { _ in generator.next(below: 20) } }
      func distance(_ i: Int, _ j: Int) throws -> Double {
        try #require(JensenShannon.divergence(lists[i], lists[j])).squareRoot()
      }
      #expect(isNear(try distance(0, 1), try distance(1, 0), 1e-12))
      #expect(try distance(0, 2) <= distance(0, 1) + distance(1, 2) + 1e-7)
      #expect(try distance(0, 1) <= 1)
    }
  }

  @Test func `equal shares, nothing in common and nothing at all have answers`() {
    #expect(JensenShannon.divergence([1, 2, 3], [2, 4, 6]) == 0)
    #expect(JensenShannon.divergence([5, 0], [0, 9]) == 1)
    #expect(JensenShannon.divergence([0, 0], [1, 2]) == nil)
    #expect(JensenShannon.divergence([], []) == nil)
  }
}
