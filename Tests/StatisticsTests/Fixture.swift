import Foundation

/// A table of numbers among the fixtures.
enum Fixture {
  /// The rows of a CSV file below its head, in cells.
  static func rows(_ name: String) throws -> [[String]] {
    let folder = Bundle.module.bundleURL.appending(path: "Fixtures")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The rows of a CSV file of numbers only.
  static func numbers(_ name: String) throws -> [[Double]] {
    try rows(name).map { $0.compactMap(Double.init) }
  }
}
