import Foundation
import SQLite

extension Sandbox {
  /// Writes a file of bytes.
  func write(_ path: String, _ bytes: [UInt8]) throws {
    let url = URL(filePath: root + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The rows of a query over a corpus of the project, columns joined by `|`.
  func rows(_ sql: String, of corpus: String = "c.sqlite") throws -> [String] {
    let connection = try Connection(path: root + "/" + corpus, access: .readOnly)
    let select = try connection.prepare(sql)
    var rows: [String] = []
    while try select.step() {
      rows.append((0..<select.columnCount).map { select.text($0) }.joined(separator: "|"))
    }
    return rows
  }

  /// Every row of every table of a corpus, row numbers included.
  func content(of corpus: String = "c.sqlite") throws -> [String] {
    let tables = try rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY 1", of: corpus)
    return try tables.flatMap { table in
      let columns = try rows("SELECT name FROM pragma_table_info('\(table)')", of: corpus)
      let values = columns.map { "quote(\($0))" }.joined(separator: " || '|' || ")
      return try rows("SELECT '\(table): ' || \(values) FROM \(table) ORDER BY 1", of: corpus)
    }
  }

  /// Runs a program of the system and returns its exit code.
  @discardableResult
  func run(_ program: String, _ words: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + words
    process.currentDirectoryURL = URL(filePath: root, directoryHint: .isDirectory)
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
