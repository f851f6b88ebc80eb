import Statistics
import Testing

@testable import ChatSimulation

@Suite struct `Draws of chat` {
  @Test func `a weighted table never draws what weighs nothing`() {
    var random = Xoshiro256(seed: 8)
    let table = WeightedTable([0, 3, 0, 1, 0])
    var counts = [Int](repeating: 0, count: 5)
    for _ in 0..<40_000 { counts[table.draw(&random)] += 1 }
    #expect(counts[0] + counts[2] + counts[4] == 0)
    #expect((29_500...30_500).contains(counts[1]))
  }

  @Test func `hexadecimal digits are as many as asked`() {
    var random = Xoshiro256(seed: 9)
    let text = random.hexadecimal(32)
    #expect(text.utf8.count == 32)
    #expect(text.allSatisfy { $0.isHexDigit })
  }
}
