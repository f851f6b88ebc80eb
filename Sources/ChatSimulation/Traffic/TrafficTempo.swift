/// When messages come: at random, at a rate that changes from second to second.
///
/// The rate is the plan's times a log-normal mood, whose logarithm is the sum of two autoregressive
/// walks: one forgets within half a minute, one within half an hour. So counts are overdispersed,
/// and alike from one second to the next, as in real chat. Only + − × ÷ √ are used, so the same seed
/// gives the same times on every machine.
struct TrafficTempo {
  private let plan: TrafficPlan
  private var random: Xoshiro256
  private var second = 0
  private var rate = 0.0
  /// What is left of the second, as a share.
  private var left = 1.0
  private var quick: Walk
  private var slow: Walk

  private struct Walk {
    let memory: Double
    let deviation: Double
    var value = 0.0

    mutating func step(_ random: inout Xoshiro256) {
      value = memory * value + (1 - memory * memory).squareRoot() * random.bell() * deviation
    }
  }

  init(_ plan: TrafficPlan, seed: UInt64) {
    self.plan = plan
    random = Xoshiro256(seed: seed)
    quick = Walk(memory: 0.965, deviation: 0.62)
    slow = Walk(memory: 0.9994, deviation: 0.3)
    quick.value = random.bell() * 0.62
    slow.value = random.bell() * 0.3
    rate = currentRate
  }

  /// Milliseconds after the start of the next message; nil when the stream is over.
  mutating func next() -> Int? {
    var wait = random.gap()
    while wait > rate * left {
      wait -= rate * left
      second += 1
      guard second < plan.broadcast.seconds else { return nil }
      quick.step(&random)
      slow.step(&random)
      rate = currentRate
      left = 1
    }
    left -= wait / rate
    return second * 1000 + min(999, Int((1 - left) * 1000))
  }

  /// Messages in this second; the mood's mean is 1.
  private var currentRate: Double {
    guard plan.hasMoods else { return plan.rate(at: second) }
    let variance = quick.deviation * quick.deviation + slow.deviation * slow.deviation
    return plan.rate(at: second) * TrafficTempo.exponential(quick.value + slow.value - variance / 2)
  }

  /// Nearly eˣ for small x: (1 + x / 1024)^1024.
  private static func exponential(_ x: Double) -> Double {
    var power = max(0, 1 + x / 1024)
    for _ in 0..<10 { power *= power }
    return power
  }
}

extension Xoshiro256 {
  fileprivate mutating func share() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A nearly normal number: the sum of six even ones, with mean 0 and variance 1.
  fileprivate mutating func bell() -> Double {
    var sum = -3.0
    for _ in 0..<6 { sum += share() }
    return sum * 2.0.squareRoot()
  }

  /// An exponentially distributed number with mean 1, by von Neumann's descending runs (1951).
  fileprivate mutating func gap() -> Double {
    var whole = 0.0
    while true {
      let first = share()
      var last = first
      var isOdd = true
      while true {
        let drawn = share()
        if drawn >= last { break }
        last = drawn
        isOdd.toggle()
      }
      if isOdd { return whole + first }
      whole += 1
    }
  }
}
