import Foundation
import SQLite
import TestKit

/// A corpus of the sample's logs, made by `study`; the newest of one channel comes later.
final class SampleCorpus {
  private(set) var path: String
  private let late: String
  private let folder: URL

  init(in folder: URL) throws {
    self.folder = folder
    path = folder.appending(path: "말뭉치.sqlite").path
    let sample = package.appending(path: "Data/sample").path
    let logs = try SampleCorpus.files(sample + "/chat")
    late = logs.last { $0.contains("/moonriver/") } ?? ""
    let catalogues = try SampleCorpus.files(sample + "/catalogues")
    try study(["catalogue", "import"] + catalogues + settings)
    try study(["ingest"] + logs.filter { $0 != late } + settings + zone)
  }

  /// Adds the log that was held back.
  func addLate() throws {
    try study(["ingest", late] + settings + zone)
  }

  /// Puts the corpus somewhere else in its folder.
  func move(to name: String) throws {
    let place = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path, toPath: place.path)
    path = place.path
  }

  /// Writes the bundle.
  func export(to output: String) throws {
    try study(["export", "superset", "--corpus", path, "--output", output])
  }

  /// The rows of a query, columns joined by `|`, sorted; numbers as `normal` writes them.
  func rows(_ sql: String) throws -> [String] { try orderedRows(sql).sorted() }

  /// The same in the query's own order.
  func orderedRows(_ sql: String) throws -> [String] {
    let connection = try Connection(path: path, access: .readOnly)
    let select = try connection.prepare(sql)
    var rows: [String] = []
    while try select.step() {
      let values = (0..<select.columnCount).map { select.optionalText($0).map(normal) ?? "-" }
      rows.append(values.joined(separator: "|"))
    }
    return rows
  }

  private var settings: [String] {
    ["--corpus", path, "--key", package.appending(path: "Data/sample/pseudonym.key").path]
  }

  /// A zone in which many streams start on another day than in UTC.
  private let zone = ["--time-zone", "Pacific/Kiritimati"]

  private static func files(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
      .filter { $0.contains(".") && !$0.hasSuffix(".meta.json") }.map { folder + "/" + $0 }
  }

  private func study(_ words: [String]) throws {
    let process = Process()
    process.executableURL = BuiltPrograms.folder.appending(path: "study")
    process.arguments = words
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(words: words) }
  }

  /// A command that should have succeeded.
  struct Failed: Error {
    var words: [String]
  }
}

/// A number with nine digits, so that both sides write the same; other text as it is.
func normal(_ text: String) -> String {
  Double(text).map { String(format: "%.9g", $0) } ?? text
}
