import ChatSimulation
import Foundation
import Testing
import TestKit

/// `study export daily`, `export totals` and `export result-db`, through the program.
@Suite struct ExportTests {
  private static let exports = [
    ["daily", "--output", "days"], ["daily", "--output", "days", "--old"],
    ["totals", "--output", "totals.csv"], ["totals", "--output", "totals.csv", "--old"],
    ["result-db", "result.db"],
  ]

  /// A corpus of two streams of one channel, of which one has no day.
  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("names.txt", "moonHi\n")
    try sandbox.write(
      "bttv.json",
      #"{"bots": [], "channelEmotes": [{"id": "1", "code": "달,빛"}], "sharedEmotes": []}"#)
    try sandbox.write(
      "moonriver/2026-03-01-77.txt",
      "[0:00:01] 달님: 달,빛 moonHi\n[0:00:02] Ben: moonHi moonHi\n[0:00:03] Ann: moonHi\n")
    try sandbox.write("undated.txt", "[0:00:01] Cho: 달,빛 moonHi\n")
    let catalogues = try sandbox.study(
      "catalogue", "import", "names.txt", "bttv.json", "--corpus", "c.sqlite", "--channel",
      "moonriver")
    #expect(catalogues.code == 0, "\(catalogues.errors)")
    let answer = try sandbox.study(
      "ingest", "moonriver", "undated.txt", "--corpus", "c.sqlite", "--channel", "moonriver")
    #expect(answer.code == 0)
    return sandbox
  }

  @Test func `each export says what it did, and the second time that nothing changed`() throws {
    let sandbox = try project()
    let undated =
      "3 uses in streams without a day are in no file; tell these streams' start in sidecars, and "
      + "ingest their logs again\n"
    for (number, phrase) in ["1 written, 0 unchanged", "0 written, 1 unchanged"].enumerated() {
      let daily = try export("daily", "--output", "a/days", in: sandbox)
      #expect(daily.output == "1 day: \(phrase)\n")
      #expect(daily.errors == undated.replacing("3 uses", with: "2 uses"))
      let totals = try export("totals", "--output", "t.csv", in: sandbox)
      #expect(totals.output == "t.csv: 2 rows, \(number == 0 ? "written" : "unchanged")\n")
      let result = try export("result-db", "result.db", "--json", in: sandbox)
      #expect(result.output == "{\"rows\":2,\"written\":\(number == 0)}\n")
      #expect(totals.errors + result.errors == "")
    }
    let json = try export("daily", "--output", "a/days", "--old", "--json", in: sandbox)
    #expect(
      json.output
        == #"{"days":1,"otherFiles":[],"unchanged":0,"undated":1,"written":1}"# + "\n")
    #expect(sandbox.read("a/days/2026-03-01.csv") == ",count\nmoonHi,2\n\"달,빛\",1\n")
    #expect(
      sandbox.read("t.csv") == """
        channel,emote,provider,uses,messages,lead_uses,chatters,capped,first_day,last_day
        moonriver,moonHi,twitch,5,4,2,4,4,2026-03-01,2026-03-01
        moonriver,"달,빛",bttv,2,2,2,2,2,2026-03-01,2026-03-01

        """)
    #expect(
      try sandbox.rows("SELECT * FROM result3", of: "result.db") == ["moonHi|2", "달,빛|2"])
  }

  @Test func `a day that was forgotten leaves its file, and that is told`() throws {
    let sandbox = try project()
    try export("daily", "--output", "days", in: sandbox)
    try sandbox.study("forget", "2026-03-01-77.txt", "--corpus", "c.sqlite")
    let answer = try export("daily", "--output", "days", "--json", in: sandbox)
    #expect(answer.code == 0)
    #expect(
      answer.errors.hasSuffix(
        "days: 1 file is named after a day not exported now, such as 2026-03-01.csv; remove what "
          + "is of an earlier export\n"))
    #expect(answer.output.contains(#""otherFiles":["2026-03-01.csv"]"#))
    #expect(sandbox.read("days/2026-03-01.csv") != nil)
  }

  @Test(arguments: exports)
  func `an empty corpus gives an export without rows`(words: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.write("names.txt", "moonHi\n")
    try sandbox.study(
      "catalogue", "import", "names.txt", "--corpus", "c.sqlite", "--channel", "moonriver")
    let answer = try sandbox.study(words: ["export"] + words + ["--corpus", "c.sqlite"])
    #expect(answer.code == 0)
    #expect(
      answer.errors == "c.sqlite: the corpus holds no stream yet, so the export has no rows\n")
    #expect(!FileManager.default.fileExists(atPath: sandbox.root + "/days"))
  }

  @Test(arguments: exports) func `a corpus that cannot be read is told`(words: [String]) throws {
    let sandbox = try project()
    try sandbox.write(
      "text.sqlite", "not a corpus, but long enough to be read as a header, or so\n")
    try sandbox.run("sh", "-c", "cp c.sqlite newer.sqlite; cp c.sqlite older.sqlite")
    for (name, version) in [("newer", 99), ("older", 1)] {
      try sandbox.run("sqlite3", "\(name).sqlite", "PRAGMA user_version = \(version)")
    }
    for (corpus, sentence) in [
      ("none", "there is no such corpus"), ("text", "not a corpus"),
      ("newer", "schema version 99, newer"), ("older", "schema version 1, older"),
    ] {
      let answer = try sandbox.study(words: ["export"] + words + ["--corpus", "\(corpus).sqlite"])
      #expect(answer.code == 1)
      #expect(answer.errors.hasPrefix("\(corpus).sqlite: "))
      #expect(answer.errors.contains(sentence), "\(answer.errors)")
      #expect(answer.output == "")
    }
    let without = try sandbox.study(words: ["export"] + words)
    #expect(without.code == 2)
    #expect(without.errors.contains("--corpus FILE is missing"))
  }

  @Test func `a place that cannot be written is told`() throws {
    let sandbox = try project()
    for words in [
      ["daily", "--output", "names.txt/days"], ["totals", "--output", "names.txt/t.csv"],
      ["result-db", "names.txt/result.db"],
    ] {
      let answer = try export(
        words[0], words[1], words.count > 2 ? words[2] : "--json", in: sandbox)
      #expect(answer.code == 1)
      #expect(answer.errors.contains("Not a directory"), "\(answer.errors)")
    }
    for words in [["totals", "--output", "c.sqlite"], ["result-db", "c.sqlite"]] {
      let before = try sandbox.content()
      let answer = try export(
        words[0], words[1], words.count > 2 ? words[2] : "--json", in: sandbox)
      #expect(answer.code == 1)
      #expect(answer.errors.hasPrefix("c.sqlite: this is "))
      #expect(try sandbox.content() == before)
    }
  }

  @Test func `an unknown channel is told with those that there are`() throws {
    let sandbox = try project()
    let answer = try export("daily", "--output", "days", "--channel", "sodapond", in: sandbox)
    #expect(answer.code == 1)
    #expect(answer.errors.contains("no stream of channel 'sodapond'; the corpus holds moonriver"))
  }

  /// The counts of a simulated world, day by day, beside what is known of how it was made.
  @Test(arguments: [SampleWorld.seed, 5])
  func `the days of a world are those of its streams`(seed: UInt64) throws {
    let sandbox = try Sandbox()
    try sandbox.study("simulate", "--output", ".", "--seed", "\(seed)")
    try importCatalogues(of: seed, in: sandbox)
    #expect(try sandbox.study("ingest", "chat", "--corpus", "c.sqlite").code == 0)
    #expect(try export("daily", "--output", "days", in: sandbox).errors == "")
    try export("daily", "--output", "old", "--old", in: sandbox)
    try export("totals", "--output", "old.csv", "--old", in: sandbox)
    let days = Dictionary(grouping: World(seed: seed).streams) { "\($0.day)" }
    #expect(try names(in: "days", of: sandbox) == days.keys.sorted().map { $0 + ".csv" })
    for (day, streams) in days {
      let counts = ExpectedCounts(streams).emotes
      #expect(sandbox.read("old/\(day).csv") == oldFile(counts))
      let rows = try #require(sandbox.read("days/\(day).csv")).split(separator: "\n").dropFirst()
      #expect(
        rows.filter { !$0.contains(",emoji,") }.map(String.init) == counts.map { row($0, day) })
    }
    #expect(sandbox.read("old.csv") == oldTotals(ExpectedCounts(World(seed: seed).streams).emotes))
    if seed == SampleWorld.seed { try expectGoldens(sandbox) }
  }

  private func expectGoldens(_ sandbox: Sandbox) throws {
    try export("totals", "--output", "totals.csv", in: sandbox)
    for (file, name) in [
      ("days/2026-03-01.csv", "daily"), ("old/2026-03-01.csv", "daily-old"),
      ("totals.csv", "totals"), ("old.csv", "totals-old"),
    ] {
      try expectGolden(try #require(sandbox.read(file)), named: "sample-\(name).csv")
    }
  }

  private func row(_ counts: ExpectedCounts.Emote, _ day: String) -> String {
    let numbers = [
      counts.uses, counts.messages, counts.leadUses, counts.chatters, counts.capped,
    ]
    let texts = [day, counts.channel, counts.emote.code, counts.emote.provider.rawValue]
    return (texts + numbers.map(String.init)).joined(separator: ",")
  }

  /// Lead uses by code.
  private func leads(_ counts: [ExpectedCounts.Emote]) -> [(code: String, count: Int)] {
    let sums = Dictionary(grouping: counts, by: \.emote.code).mapValues {
      $0.map(\.leadUses).reduce(0, +)
    }
    return sums.filter { $0.value > 0 }.map { ($0.key, $0.value) }
      .sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
  }

  private func oldFile(_ counts: [ExpectedCounts.Emote]) -> String {
    let leads = leads(counts)
    let sizes = Set(leads.map(\.count)).sorted(by: >)
    let sorted = sizes.flatMap { size in leads.filter { $0.count == size } }
    return ",count\n" + sorted.map { "\($0.code),\($0.count)\n" }.joined()
  }

  private func oldTotals(_ counts: [ExpectedCounts.Emote]) -> String {
    leads(counts).map { "\($0.code),\($0.count)\n" }.joined()
  }

  private func names(in folder: String, of sandbox: Sandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox.root + "/" + folder).sorted()
  }

  private func importCatalogues(of seed: UInt64, in sandbox: Sandbox) throws {
    let files = SampleWorld.files(seed: seed).map(\.path).filter {
      $0.hasPrefix("catalogues/") && !$0.hasSuffix(".meta.json")
    }
    let answer = try sandbox.study(
      words: ["catalogue", "import"] + files + ["--corpus", "c.sqlite"])
    #expect(answer.code == 0)
  }

  @discardableResult
  private func export(_ words: String..., in sandbox: Sandbox) throws -> Sandbox.Answer {
    try sandbox.study(words: ["export"] + words + ["--corpus", "c.sqlite"])
  }
}
