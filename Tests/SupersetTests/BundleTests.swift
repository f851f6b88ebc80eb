import Foundation
import Testing

@testable import Superset

/// The package's folder.
let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  .standardized

@Suite struct BundleTests {
  private let charts = Dashboard.emotes.charts

  /// `RECORD=1` writes the example anew.
  @Test func `the committed example is the bundle of a corpus in /srv/emotes`() throws {
    let folder = package.appending(path: "Reports/superset")
    let bundle = SupersetBundle(corpus: "/srv/emotes/corpus.sqlite")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" { try record(bundle, in: folder) }
    #expect(try paths(in: folder) == bundle.files.map(\.path).sorted())
    for file in bundle.files {
      let text = try String(contentsOf: folder.appending(path: file.path), encoding: .utf8)
      #expect(text == file.text, "\(file.path) differs; RECORD=1 writes it anew")
    }
  }

  private func record(_ bundle: SupersetBundle, in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for file in bundle.files {
      let url = folder.appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    Issue.record("Reports/superset is recorded now: read it, then run again")
  }

  private func paths(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.contains(".") }.sorted()
  }

  @Test func `a dataset has the columns of its view, and metrics that SQLite computes`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "views-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let corpus = try SampleCorpus(in: folder)
    for dataset in Dataset.all {
      let columns = try corpus.orderedRows("SELECT name FROM pragma_table_info('\(dataset.view)')")
      #expect(dataset.columns.map(\.name) == columns)
      for metric in dataset.metrics {
        #expect(try corpus.rows("SELECT \(metric.expression) FROM \(dataset.view)") != ["-"])
      }
    }
  }

  @Test func `names of columns and metrics are not mistaken for each other`() {
    for dataset in Dataset.all {
      let names = dataset.columns.map(\.name) + dataset.metrics.map(\.name)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `a chart asks for columns and metrics that its dataset has`() {
    for chart in charts {
      #expect(Dataset.all.contains(chart.dataset))
      let columns = Set(chart.dataset.columns.map(\.name))
      let metrics = Set(chart.dataset.metrics.map(\.name))
      #expect(columns.isSuperset(of: chart.conditions.map(\.column)), "\(chart.name)")
      #expect(metrics.isSuperset(of: chart.look.query.metrics ?? []), "\(chart.name)")
      #expect(
        columns.union(metrics).isSuperset(of: chart.look.query.order.map(\.name)), "\(chart.name)")
    }
  }

  @Test func `every file and every thing has a name of its own`() {
    let bundle = SupersetBundle(corpus: "/c.sqlite")
    #expect(Set(bundle.files.map(\.path)).count == bundle.files.count)
    let identifiers = charts.map(\.uuid) + Dataset.all.map(\.uuid) + [Database.uuid]
    #expect(Set(identifiers).count == identifiers.count)
    #expect(identifiers.allSatisfy { UUID(uuidString: $0) != nil })
  }

  @Test func `rows of the dashboard are no wider than the page`() {
    for row in Dashboard.emotes.rows { #expect(row.tiles.map(\.width).reduce(0, +) == 12) }
  }

  @Test func `an identifier is made of SHA-256 as RFC 9562 says for version 8`() {
    // printf study/chart/emote_pie | sha256sum
    #expect(Identifier.uuid("chart", "emote_pie") == "393b1686-9b0d-8313-8efa-301e3cc95ee6")
  }

  @Test(arguments: [
    ("/srv/emotes/corpus.sqlite", "/srv/emotes/corpus.sqlite"),
    ("/a b/말/100%.db?x#y", "/a%20b/%EB%A7%90/100%25.db%3Fx%23y"),
    ("/A-Z_a.z~0:@&=+'\t", "/A-Z_a.z~0%3A%40%26%3D%2B%27%09"),
  ])
  func `a path is percent-encoded in the address`(path: String, escaped: String) {
    #expect(Database(path: path).address == "sqlite:///file:\(escaped)?mode=ro&uri=true")
  }
}
