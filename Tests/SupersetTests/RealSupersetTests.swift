import Foundation
import SQLite
import Testing

@testable import Superset

/// The folder of a virtual environment made of Studies/superset/requirements.txt.
private let environment = ProcessInfo.processInfo.environment["SUPERSET"]

/// The folder that keeps pictures of the dashboard; nil for none.
private let pictures = ProcessInfo.processInfo.environment["SUPERSET_PICTURES"]

@Suite(
  "The real Superset (the virtual environment named by SUPERSET)",
  .enabled(
    if: environment != nil, "set SUPERSET to a virtual environment with Superset"), .serialized)
struct RealSupersetTests {
  private let program: SupersetProgram
  private let corpus: SampleCorpus

  init() throws {
    program = try SupersetProgram(environment: environment ?? "")
    corpus = try SampleCorpus(in: program.folder)
    try corpus.export(to: "bundle")
    try corpus.export(to: "bundle.zip")
  }

  private let choices = [
    Choice.none, Choice(channels: ["moonriver"]),
    Choice(period: ("2026-03-05", "2026-03-20")),
    Choice(channels: ["hanbyeol", "sodapond"], period: ("2026-03-08", "2026-03-25")),
  ]

  @Test(.timeLimit(.minutes(15)))
  func `every chart shows what the corpus holds, also after it grew and moved`() async throws {
    try program.prepare()
    try program.superset("import-dashboards", "-p", "bundle.zip", "-u", "admin")
    let things = try things()
    #expect(things.count == 1 + Dataset.all.count + Dashboard.emotes.charts.count + 1)
    let server = try await SupersetServer(program)
    try await expectCharts(server, choices)
    #expect(try await scope(server) == ["Least used emotes, all days"])

    try program.superset("import-directory", "-o", "bundle")
    #expect(try self.things() == things)
    try await expectCharts(server, [.none])

    let streams = try corpus.rows("SELECT count(*) FROM stream_summary")
    try corpus.addLate()
    #expect(try corpus.rows("SELECT count(*) FROM stream_summary") != streams)
    try await expectCharts(server, [.none])
    try takePictures(server)

    try corpus.move(to: "옮긴 곳/c.sqlite")
    try program.superset(
      "set-database-uri", "-d", Database.name, "-u", Database(path: corpus.path).address)
    try await expectCharts(server, [.none])
  }

  @Test func `the pie without filters is the view result3`() throws {
    let sql = try #require(Question.sql(.pie, .none))
    #expect(try corpus.rows(sql) == corpus.rows("SELECT emotes, total_sum FROM result3"))
  }

  @Test func `nothing starts without a secret key`() throws {
    let answer = try program.run("superset", ["db", "upgrade"], secret: nil)
    #expect(answer.code != 0)
    #expect(answer.text.contains("SUPERSET_SECRET_KEY is not set"))
  }

  @Test func `Python reads the files as what was written`() throws {
    let trees = trickyTexts.map(Tree.text) + [.list(trickyTexts.map(Tree.text))]
    let contents = SupersetBundle.parts(corpus: corpus.path).map(\.content) + trees
    let file = program.folder.appending(path: "trees.json")
    let pairs = Tree.list(contents.map { [.text($0.yaml), $0] })
    try Data(pairs.json.utf8).write(to: file)
    let answer = try program.run("python", ["-c", readAgain, file.path])
    #expect(answer.text == "")
    #expect(answer.code == 0)
  }

  private let readAgain = """
    import json, sys, yaml
    for text, value in json.load(open(sys.argv[1], encoding="utf-8")):
        if json.dumps(yaml.safe_load(text)) != json.dumps(value): print(text, value)
    """

  @Test func `the address opens the corpus and cannot change it`() throws {
    let answer = try program.run(
      "python", ["-c", writeSomething, Database(path: corpus.path).address])
    #expect(answer.text.contains("channels: 3\n"))
    #expect(answer.text.contains("attempt to write a readonly database"))
  }

  private let writeSomething = """
    import sqlalchemy, sys
    with sqlalchemy.create_engine(sys.argv[1]).connect() as connection:
        print("channels:", connection.execute("SELECT count(*) FROM channels").scalar(), flush=True)
        connection.execute("CREATE TABLE mine (x)")
    """

  /// Compares the data of every chart, stored and with each choice, with SQL on the corpus.
  private func expectCharts(_ server: SupersetServer, _ choices: [Choice]) async throws {
    let numbers = try await server.charts()
    #expect(numbers.count == Dashboard.emotes.charts.count)
    for chart in Dashboard.emotes.charts {
      let number = try #require(numbers[chart.title])
      let stored = try await server.get("/api/v1/chart/\(number)/data/")
      try expect(stored, chart, .none)
      let question = try await server.question(of: number)
      for choice in choices {
        let asked = try await server.post("/api/v1/chart/data", choice.applied(to: question))
        try expect(asked, chart, choice)
      }
    }
  }

  private func expect(_ answer: Any, _ chart: Chart, _ choice: Choice) throws {
    let sql = try #require(Question.sql(chart, choice), "\(chart.name) has no question")
    let rows = try corpus.rows(sql)
    #expect(!rows.isEmpty)
    let changes = SupersetServer.rows(of: answer, chart).difference(from: rows)
    // All rows of all charts would be many pages.
    #expect(changes.prefix(4).isEmpty, "\(chart.name), \(choice)")
  }

  /// Everything that was imported: its kind, number, identifier and name.
  private func things() throws -> [String] {
    let home = program.folder.appending(path: "home/superset.db").path
    let connection = try Connection(path: home, access: .readOnly)
    let select = try connection.prepare(
      """
      SELECT 'chart', id, hex(uuid), slice_name FROM slices
      UNION ALL SELECT 'dataset', id, hex(uuid), table_name FROM tables
      UNION ALL SELECT 'database', id, hex(uuid), database_name FROM dbs
      UNION ALL SELECT 'dashboard', id, hex(uuid), dashboard_title FROM dashboards ORDER BY 1, 2
      """)
    var things: [String] = []
    while try select.step() {
      things.append((0..<4).map { select.text($0) }.joined(separator: "|"))
    }
    return things
  }

  /// The titles of the charts that the period does not act on.
  private func scope(_ server: SupersetServer) async throws -> [String] {
    let excluded = try await server.excludedFromPeriod()
    return try await server.charts().filter { excluded.contains($0.value) }.map(\.key).sorted()
  }

  private func takePictures(_ server: SupersetServer) throws {
    let channel = "NATIVE_FILTER-channel"
    let chosen =
      "(\(channel):(id:\(channel),extraFormData:(filters:!((col:channel,op:IN,val:!(moonriver)))),"
      + "filterState:(value:!(moonriver))))"
    try takePicture(server, "dashboard.png", filters: nil)
    try takePicture(server, "dashboard-moonriver.png", filters: chosen)
  }

  /// Takes a picture, in which every chart must be drawn without a complaint.
  private func takePicture(_ server: SupersetServer, _ name: String, filters: String?) throws {
    let file = URL(filePath: pictures ?? program.folder.path).appending(path: name)
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "screenshot.py").path
    let words = [script, server.address, "admin", SupersetProgram.password, file.path]
    let answer = try program.run("python", words + (filters.map { [$0] } ?? []))
    #expect(answer.text == "\(Dashboard.emotes.charts.count) charts\n")
    #expect(answer.code == 0)
    Attachment.record(try Data(contentsOf: file), named: name)
  }
}
