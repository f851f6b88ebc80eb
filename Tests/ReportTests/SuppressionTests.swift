import Report
import Testing

@Suite struct SuppressionTests {
  @Test func `nothing is hidden when every count rests on five chatters or on none`() {
    let suppression = Suppression(chatters: [9, 5, 0], totalling: [[90, 5, 0]])
    #expect(suppression.isHidden == [false, false, false])
    #expect(!suppression.hidesTotals)
  }

  @Test func `one hidden cell takes the next smallest with it`() {
    let suppression = Suppression(chatters: [40, 3, 12, 0], totalling: [[400, 7, 30, 0]])
    #expect(suppression.isHidden == [false, true, true, false])
  }

  @Test func `many ones that add up to their number are not left alone`() {
    let suppression = Suppression(chatters: [40, 1, 1, 1, 20], totalling: [[400, 1, 1, 1, 50]])
    #expect(suppression.isHidden == [false, true, true, true, true])
  }

  @Test func `one large cell shelters a long tail, rather than many small ones`() {
    let tail = Array(repeating: 1, count: 100)
    let suppression = Suppression(
      chatters: [900, 200, 5, 6, 7] + tail, totalling: [[9000, 300, 5, 6, 7] + tail])
    #expect(Array(suppression.isHidden.prefix(5)) == [false, true, false, false, false])
  }

  @Test func `a second total column is guarded too`() {
    // Uses are safe with two hidden, but only one of them has lead uses.
    let suppression = Suppression(
      chatters: [40, 3, 4, 12], totalling: [[400, 9, 8, 30], [200, 5, 0, 20]])
    #expect(suppression.isHidden == [false, true, true, true])
  }

  @Test func `a total that would tell with everything hidden is hidden too`() {
    #expect(Suppression(chatters: [2], totalling: [[17]]).hidesTotals)
    #expect(Suppression(chatters: [1, 1], totalling: [[1, 1]]).hidesTotals)
    #expect(!Suppression(chatters: [2, 9], totalling: [[17, 20]]).hidesTotals)
  }

  @Test func `without totals only the small counts are hidden`() {
    let suppression = Suppression(chatters: [40, 3, 12], totalling: [])
    #expect(suppression.isHidden == [false, true, false])
  }

  /// Tries every way to fill the hidden cells that agrees with what is shown.
  @Test func `no hidden value follows from the totals, the order and the other values`() {
    var state: UInt64 = 11
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var checked = 0
    for _ in 0..<3000 {
      let values = (0..<1 + random(5)).map { _ in random(9) }.sorted(by: >)
      let chatters = values.map { $0 == 0 ? 0 : 1 + random(7) }
      let suppression = Suppression(chatters: chatters, totalling: [values])
      for (row, count) in chatters.enumerated() where (1...4).contains(count) {
        #expect(suppression.isHidden[row])
      }
      let hidden = values.indices.filter { suppression.isHidden[$0] && values[$0] > 0 }
      guard !suppression.hidesTotals, !hidden.isEmpty else { continue }
      let sum = hidden.reduce(0) { $0 + values[$1] }
      let worlds = descending(hidden.count, sum: sum, most: sum)
      for place in hidden.indices {
        #expect(Set(worlds.map { $0[place] }).count > 1, "\(values) \(chatters)")
      }
      checked += 1
    }
    #expect(checked > 500)
  }

  /// All descending lists of `count` numbers from 1 to `most` with a sum.
  private func descending(_ count: Int, sum: Int, most: Int) -> [[Int]] {
    guard count > 0 else { return sum == 0 ? [[]] : [] }
    guard sum > 0, most > 0 else { return [] }
    return (1...min(sum, most)).flatMap { first in
      descending(count - 1, sum: sum - first, most: first).map { [first] + $0 }
    }
  }
}
