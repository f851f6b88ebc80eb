import Foundation
import SQLite
import Testing

@testable import Corpus

@Suite struct DataDictionaryTests {
  let readme: String
  let connection: Connection

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    readme = try String(contentsOf: root.appending(path: "Data/README.md"), encoding: .utf8)
    connection = try Connection(path: ":memory:", access: .readWrite)
    try connection.migrate(CorpusSchema.migrations)
  }

  @Test func `every table, view and column stands in the data dictionary, and nothing else`() throws
  {
    let inSchema = try connection.lines(
      """
      SELECT t.name || '.' || c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
      WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite%' ORDER BY 1
      """)
    #expect(documented().sorted() == inSchema)
  }

  /// The columns of the tables under each heading that names a table or view.
  private func documented() -> [String] {
    var section = ""
    var names: [String] = []
    for line in readme.split(separator: "\n") {
      if line.hasPrefix("#") {
        section = line.hasPrefix("### `") ? String(line.dropFirst(5).dropLast()) : ""
      } else if !section.isEmpty, line.hasPrefix("| `") {
        names.append(section + "." + line.dropFirst(3).prefix { $0 != "`" })
      }
    }
    return names
  }

  @Test func `the queries of the documentation run`() throws {
    let blocks = readme.components(separatedBy: "```sql\n").dropFirst()
    #expect(!blocks.isEmpty)
    for block in blocks {
      try connection.execute(block.components(separatedBy: "```")[0])
    }
  }
}
