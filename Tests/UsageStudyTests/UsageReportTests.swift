import Foundation
import Report
import Testing

@testable import UsageStudy

@Suite struct UsageReportTests {
  @Test func `the report of a small world reads well`() throws {
    try expectGolden(try #require(SmallWorld.march.files()["report.md"]), named: "march.md")
  }

  @Test func `write out`() throws {
    guard let path = ProcessInfo.processInfo.environment["OUT"] else { return }
    try SmallWorld.march.report().write(to: path, environment: [:])
  }
}
