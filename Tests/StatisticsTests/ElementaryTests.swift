import Glibc
import Testing

@testable import Statistics

@Suite struct `Logarithm and exponential` {
  @Test func `they agree with the C library to one unit in the last place`() {
    var random = Xoshiro256(seed: 1)
    var (worstLog, worstExp) = (0.0, 0.0)
    for _ in 0..<50_000 {
      let share = 1 - random.uniform()
      let scale = Double(sign: .plus, exponent: random.next(in: -1000...1000), significand: 1)
      for x in [share, share * scale, 1 + share / 8, 1 - share / 8] {
        worstLog = max(worstLog, abs(Elementary.log(x) - Glibc.log(x)) / Glibc.log(x).ulp)
      }
      for x in [-share, -700 * share, 700 * share] {
        worstExp = max(worstExp, abs(Elementary.exp(x) - Glibc.exp(x)) / Glibc.exp(x).ulp)
      }
    }
    #expect(worstLog <= 1 && worstExp <= 1)
  }

  @Test func `known values are exact`() {
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(2) == 0.6931471805599453)
    #expect(Elementary.log(.leastNonzeroMagnitude) == -744.4400719213812)
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-1) == 0.36787944117144233)
    #expect(Elementary.exp(-800) == 0)
    #expect(Elementary.exp(-.infinity) == 0)
    #expect(Elementary.exp(-745) == .leastNonzeroMagnitude)
  }
}
