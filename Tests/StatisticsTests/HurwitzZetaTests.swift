import Glibc
import Statistics
import Testing

@Suite struct HurwitzZetaTests {
  @Test func `known values`() {
    let known: [(Double, Double, Double)] = [
      (2, 1, .pi * .pi / 6), (4, 1, pow(.pi, 4) / 90), (3, 1, 1.2020569031595942854),
      (1.5, 1, 2.6123753486854883433), (1.01, 1, 100.57794333849687), (2, 0.5, .pi * .pi / 2),
      (2, 3, .pi * .pi / 6 - 1.25), (10, 1, pow(.pi, 10) / 93_555),
    ]
    for (s, q, value) in known {
      #expect(isNear(HurwitzZeta(s, q).logarithm, log(value), 1e-13), "\(s) \(q)")
    }
    #expect(isNear(HurwitzZeta(1.000_001, 1).logarithm, log(1e6 + 0.577_215_664_9), 1e-11))
    // ζ′(2) = −0.93754825431584375…
    #expect(isNear(HurwitzZeta(2, 1).slope, -0.937_548_254_315_843_8 / (.pi * .pi / 6), 1e-13))
  }

  @Test func `the first term and the rest make the whole`() {
    var generator = Xoshiro256(seed: 6)
    for _ in 0..<2000 {
      let s = 1.001 + 30 * generator.uniform() * generator.uniform()
      let q = 0.1 + 60 * generator.uniform()
      let whole = HurwitzZeta(s, q).logarithm
      let rest = exp(HurwitzZeta(s, q + 1).logarithm - whole)
      #expect(isNear(rest + exp(-s * log(q) - whole), 1, 1e-13))
    }
  }

  @Test func `the derivatives are those of the logarithm`() {
    var generator = Xoshiro256(seed: 7)
    for _ in 0..<500 {
      let s = 1.2 + 8 * generator.uniform()
      let q = 1 + 40 * generator.uniform()
      let (below, at, above) = (
        HurwitzZeta(s - 1e-4, q), HurwitzZeta(s, q), HurwitzZeta(s + 1e-4, q)
      )
      #expect(isNear((above.logarithm - below.logarithm) / 2e-4, at.slope, 1e-5))
      #expect(isNear((above.slope - below.slope) / 2e-4, at.curvature, 1e-5))
      #expect(at.curvature > 0)
    }
  }

  @Test func `large exponents do not underflow`() {
    #expect(isNear(HurwitzZeta(1000, 50).logarithm, -1000 * log(50) + log1p(2.5e-9), 1e-12))
  }
}
