import Statistics
import Testing

@Suite struct KeynessTests {
  @Test func `emotes of two channels have the values of scipy`() throws {
    let usage = try TwoChannels()
    let (first, second) = (usage.first.reduce(0, +), usage.second.reduce(0, +))
    #expect(first == 657 && second == 717)
    let two = usage.names.indices.map {
      Keyness.twoCell(usage.first[$0], of: first, usage.second[$0], of: second)
    }
    let four = usage.names.indices.map {
      Keyness.fourCell(usage.first[$0], of: first, usage.second[$0], of: second)
    }
    let twoExpected = [
      49.156593328039456, 41.72379153271048, 127.8857619620473, 28.16235459180872,
      43.24319502889415, 5.397359494119398, 91.05678850557442, 39.26461561135841,
      16.360256504732675, 57.16720392195775,
    ]
    let fourExpected = [
      55.41988315282513, 64.19019854838886, 143.6335409926983, 30.546787675388217,
      49.601809642820456, 5.533118194203961, 94.4963724650072, 41.28028628721763,
      16.69895834605588, 59.106458412761256,
    ]
    #expect(areNear(two, twoExpected, 1e-12))
    #expect(areNear(four, fourExpected, 1e-12))
    #expect(isNear(Keyness.pValue(3.841458820694124), 0.05, 1e-12))
  }

  @Test func `it is symmetric, zero at equal rates and no less with four cells`() {
    var generator = Xoshiro256(seed: 17)
    for _ in 0..<300 {
      let (n, m) = (generator.next(in: 1...500), generator.next(in: 1...500))
      let (a, b) = (generator.next(in: 0...n), generator.next(in: 0...m))
      let two = Keyness.twoCell(a, of: n, b, of: m)
      let four = Keyness.fourCell(a, of: n, b, of: m)
      #expect(isNear(two, Keyness.twoCell(b, of: m, a, of: n), 1e-11))
      #expect(isNear(four, Keyness.fourCell(n - a, of: n, m - b, of: m), 1e-11))
      #expect(four >= two && two >= 0)
      #expect(Keyness.fourCell(2 * a, of: 2 * n, a, of: n) < 1e-9)
    }
  }

  @Test func `empty corpora and absent words are zero`() {
    #expect(Keyness.twoCell(0, of: 0, 0, of: 0) == 0)
    #expect(Keyness.fourCell(0, of: 0, 5, of: 9) == 0)
    #expect(Keyness.fourCell(0, of: 7, 0, of: 9) == 0)
    #expect(Keyness.fourCell(7, of: 7, 9, of: 9) == 0)
    #expect(Keyness.pValue(0) == 1)
  }
}
