import Testing

@testable import UsageStudy

@Suite struct RankAgreementTests {
  @Test func `tau-b is that of the textbook`() throws {
    // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]) = -0.4714045...
    let tau = try #require(RankAgreement.tauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]))
    #expect(abs(tau + 0.47140452079103173) < 1e-12)
  }

  @Test func `the same order is 1, the reverse is -1, one value alone is nothing`() {
    #expect(RankAgreement.tauB([3, 1, 2], [30, 10, 20]) == 1)
    #expect(RankAgreement.tauB([3, 1, 2], [10, 30, 20]) == -1)
    #expect(RankAgreement.tauB([3, 1, 2], [5, 5, 5]) == nil)
    #expect(RankAgreement.tauB([], []) == nil)
  }
}
