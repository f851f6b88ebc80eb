import Foundation
import Testing

@testable import Exporting

@Suite struct ExportDocumentationTests {
  /// The columns that the table under a heading of `Data/exports.md` names.
  private func columns(under heading: String) throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Data/exports.md").standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix(heading) } ?? ""
    return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
      String(row.dropFirst(3).prefix { $0 != "`" })
    }
  }

  @Test func `every column is documented, in the order of the files`() throws {
    let daily = DailyTable(.views).header
    let totals = TotalsTable(.views).header
    #expect(try columns(under: "`export daily`").joined(separator: ",") + "\n" == daily)
    #expect(try columns(under: "`export totals`").joined(separator: ",") + "\n" == totals)
  }
}
