import Foundation
import Report
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1,000"), (12_345, "12,345"),
    (-1_234_567, "-1,234,567"),
    (Int.max, "9,223,372,036,854,775,807"), (Int.min, "-9,223,372,036,854,775,808"),
  ])
  func `counts have a comma between each three digits`(value: Int, expected: String) {
    #expect(NumberText.count(value) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (-1.5, "-1.5"), (0.1 + 0.2, "0.3"), (2.0 / 3, "0.666667"),
    (1_234_567.891, "1,234,570"), (999_999.5, "1,000,000"), (9.999995, "10"), (9.999994, "9.99999"),
    (0.00001234567, "0.0000123457"), (0.000009876543, "9.87654e-6"), (0.0001234567, "0.000123457"),
    (0.012345678, "0.0123457"),
    (1e15, "1e15"), (123_456_789_012_345, "123,457,000,000,000"), (1.5e300, "1.5e300"),
    (.leastNonzeroMagnitude, "5e-324"), (-9_999_999, "-10,000,000"),
    (1.7976931348623157e308, "1.79769e308"),
    (.nan, "NaN"), (.infinity, "Inf"), (-.infinity, "-Inf"),
  ])
  func `numbers for people have six significant digits`(value: Double, expected: String) {
    #expect(NumberText.readable(value) == expected)
  }

  @Test(arguments: [
    (2.0 / 3, "0.666666667"), (1_234_567.891, "1234567.89"), (-0.0, "0"),
    (1e9 + 0.5, "1000000000"), (123_456_789.5, "123456790"), (1e-9, "1e-9"),
  ])
  func `numbers for programs have nine significant digits`(value: Double, expected: String) {
    #expect(NumberText.exact(value) == expected)
  }

  @Test(arguments: [
    (0.0, "0.00 %"), (1.0, "100.00 %"), (0.18254, "18.25 %"), (0.18255, "18.26 %"),
    (0.00004, "<0.01 %"), (0.00005, "0.01 %"), (0.99999, ">99.99 %"), (0.5, "50.00 %"),
    (12.5, "1,250.00 %"), (.nan, "NaN"),
  ])
  func `shares are percentages that never round to nothing or to all`(
    share: Double, expected: String
  ) {
    #expect(NumberText.percentage(share) == expected)
  }

  @Test func `a percentage without decimals keeps the same promise`() {
    #expect(NumberText.percentage(0.001, decimals: 0) == "<1 %")
    #expect(NumberText.percentage(0.999, decimals: 0) == ">99 %")
    #expect(NumberText.percentage(0.185, decimals: 0) == "19 %")
  }

  @Test(arguments: [
    (1234.565, 2, "1,234.57"), (0.05, 1, "0.1"), (-0.04, 1, "0.0"), (99.96, 1, "100.0"),
    (0.6, 0, "1"), (0.4, 0, "0"), (3, 2, "3.00"),
  ])
  func `fixed numbers keep their decimals`(value: Double, decimals: Int, expected: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == expected)
  }

  @Test func `17 significant digits give every number back`() {
    var state: UInt64 = 20_260_301
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state)
      guard value.isFinite else { continue }
      #expect(Double(NumberText.significant(value, digits: 17)) == value)
    }
  }

  @Test func `rounding agrees with the C library wherever no tie is near`() {
    var state: UInt64 = 7
    for index in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(state >> 12) / pow(10, Double(index % 18))
      let expected = Double(String(format: "%.5e", value))
      let isTie = NumberText.significant(value, digits: 7).filter(\.isNumber).hasSuffix("5")
      if !isTie {
        #expect(Double(NumberText.significant(value, digits: 6)) == expected, "\(value)")
      }
    }
  }
}
