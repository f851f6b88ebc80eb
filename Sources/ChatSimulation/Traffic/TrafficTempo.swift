import Statistics

/// When messages come: at random, at a rate that changes from second to second.
///
/// The rate is the plan's times a log-normal mood, whose logarithm is the sum of two autoregressive
/// walks: one forgets within half a minute, one within half an hour. So counts are overdispersed,
/// and alike from one second to the next, as in real chat. The same seed gives the same times on every
/// machine.
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
      value = memory * value + (1 - memory * memory).squareRoot() * random.normal() * deviation
    }
  }

  init(_ plan: TrafficPlan, seed: Seed) {
    self.plan = plan
    random = seed.generator()
    quick = Walk(memory: 0.965, deviation: 0.62)
    slow = Walk(memory: 0.9994, deviation: 0.3)
    quick.value = random.normal() * quick.deviation
    slow.value = random.normal() * slow.deviation
    rate = currentRate
  }

  /// Milliseconds after the start of the next message; nil when the stream is over.
  mutating func next() -> Int? {
    var wait = random.exponential()
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
