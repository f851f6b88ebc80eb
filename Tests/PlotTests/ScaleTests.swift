import Testing

@testable import Plot

@Suite struct ScaleTests {
  /// Numbers spread over many magnitudes, the same in every run.
  static let numbers: [Double] = (1...2000).map { index in
    let mantissa = Double(index * 7919 % 9973 + 1) / 1000
    return mantissa * NumberText.powerOfTen(index % 12) / 1000
  }

  @Test func `a linear scale from zero has 4 to 7 round ticks that enclose the data`() {
    for high in ScaleTests.numbers {
      let scale = LinearScale(0...high, isWhole: false, range: (0, 100))
      #expect((4...7).contains(scale.ticks.count), "\(high): \(scale.ticks)")
      #expect(scale.ticks.first == 0)
      #expect(scale.ticks[scale.ticks.count - 1] >= high * (1 - 1e-9))
      #expect(scale.ticks[scale.ticks.count - 2] < high)
      #expect(isRound(scale.ticks[1]), "\(high): \(scale.ticks)")
    }
  }

  @Test func `a linear scale between any two numbers has 4 to 7 ticks`() {
    for (low, other) in zip(ScaleTests.numbers, ScaleTests.numbers.reversed()) where low != other {
      let data = min(-low, other)...max(-low, other)
      let scale = LinearScale(data, isWhole: false, range: (0, 100))
      #expect((4...7).contains(scale.ticks.count), "\(data): \(scale.ticks)")
      #expect(scale.position(data.lowerBound) >= -1e-6)
      #expect(scale.position(data.upperBound) <= 100 + 1e-6)
    }
  }

  @Test func `counts have whole ticks`() {
    #expect(LinearScale(0...1, isWhole: true, range: (0, 1)).ticks == [0, 1])
    #expect(LinearScale(0...0, isWhole: true, range: (0, 1)).ticks == [0, 1])
    #expect(LinearScale(0...7, isWhole: true, range: (0, 1)).ticks == [0, 2, 4, 6, 8])
    for high in 3...3000 {
      let ticks = LinearScale(0...Double(high), isWhole: true, range: (0, 1)).ticks
      #expect((4...7).contains(ticks.count))
      #expect(ticks.allSatisfy { $0 == $0.rounded() })
    }
  }

  @Test func `a number a hair above a tick does not need the next`() {
    #expect(LinearScale(0...0.3, isWhole: false, range: (0, 1)).ticks.last == 0.3)
    #expect(LinearScale(0...(0.1 + 0.2), isWhole: false, range: (0, 1)).ticks.last == 0.3)
  }

  @Test func `a logarithmic scale has decades that enclose the data`() {
    for low in ScaleTests.numbers {
      let high = low * 1234
      let scale = LogScale(low...high, hasZero: true, range: (0, 100))
      #expect(scale.ticks[0] <= low * (1 + 1e-6))
      #expect(scale.ticks[scale.ticks.count - 1] >= high * (1 - 1e-6))
      #expect((4...6).contains(scale.ticks.count))
      #expect(scale.position(low) >= 40 && scale.position(high) <= 100 + 1e-6)
      #expect(scale.position(0) == 0)
    }
    let counts = LogScale(1...1000, hasZero: false, range: (0, 90))
    #expect(counts.ticks.map(counts.label) == ["1", "10", "100", "1,000"])
    #expect(abs(counts.position(10) - 30) < 1e-9)
  }

  @Test func `counts are logarithmic only beyond a hundredfold`() {
    let linear = CountScale([1, 100], range: (0, 99))
    #expect(linear.position(0) == 0 && abs(linear.position(50) - 49.5) < 1e-9)
    let log = CountScale([1, 101, 0], range: (0, 99))
    #expect(log.position(0) == 0 && log.position(1) == 40)
  }

  private func isRound(_ step: Double) -> Bool {
    var digits = step
    while digits >= 10 * (1 - 1e-9) { digits /= 10 }
    while digits < 1 - 1e-9 { digits *= 10 }
    return [1, 2, 5].contains { abs(digits - $0) < 1e-6 }
  }
}
