import Statistics
import Testing

@Suite struct `Normal distribution` {
  @Test func `the 97,5 % point is the known one`() {
    #expect(abs(Normal().quantile(0.975) - 1.959963984540054) < 1e-14)
    #expect(abs(Normal().probability(upTo: 1.959963984540054) - 0.975) < 1e-15)
  }
}
