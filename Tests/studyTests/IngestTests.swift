import ChatSimulation
import Foundation
import TestKit
import Testing

/// A small log of one channel.
private let log = """
  [0:00:01] Ann: moonHi everyone
  [0:00:02] 달님: 안녕 LUL LUL
  [0:00:03] Ben: LUL moonHi
  [0:00:04] Nightbot: follow the channel LUL
  [0:00:05] Ann: !uptime

  """

private let names = "moonHi\nmoonNever\nLUL\n"

private func withCatalogue() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write("names.txt", names)
  try sandbox.write("moonriver/2026-03-01-77.txt", log)
  let answer = try sandbox.study(
    "catalogue", "import", "names.txt", "--corpus", "c.sqlite", "--channel", "moonriver",
    "--date", "2026-02-01")
  #expect(answer.code == 0)
  return sandbox
}

@Suite struct IngestTests {
  @Test func `a log is counted, and the views tell`() throws {
    let sandbox = try withCatalogue()
    let answer = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0)
    #expect(
      answer.output
        == #"{"ignored":2,"messages":3,"new":1,"notices":0,"records":5,"refused":0,"#
        + #""rejected":0,"sources":1,"unchanged":0}"# + "\n")
    #expect(answer.errors == "")
    #expect(
      try sandbox.rows("SELECT * FROM emote_totals ORDER BY emote") == [
        "moonriver|LUL|twitch|3|2|2|2|2|2026-03-01|2026-03-01",
        "moonriver|moonHi|twitch|2|2|1|2|2|2026-03-01|2026-03-01",
      ])
    #expect(try sandbox.rows("SELECT * FROM result3 ORDER BY 1") == ["LUL|2", "moonHi|1"])
  }

  @Test func `ingesting twice changes nothing`() throws {
    let sandbox = try withCatalogue()
    let first = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    let content = try sandbox.content()
    let second = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(second.code == 0)
    #expect(
      second.output
        == first.output.replacing(#""new":1"#, with: #""new":0"#)
        .replacing(#""unchanged":0"#, with: #""unchanged":1"#))
    #expect(try sandbox.content() == content)
    let idle = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--skip-code")
    #expect(idle.code == 99)
  }

  @Test func `a log that grew takes the place of its older self`() throws {
    let sandbox = try withCatalogue()
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    try sandbox.write("moonriver/2026-03-01-77.txt", log + "[0:00:09] Cho: moonHi\n")
    let answer = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.output.contains(#""new":1"#))
    #expect(
      try sandbox.rows("SELECT emote, uses, chatters FROM emote_totals ORDER BY 1")
        == ["LUL|3|2", "moonHi|3|3"])
    #expect(try sandbox.rows("SELECT count(*) FROM sources WHERE superseded_by IS NULL") == ["1"])
    try sandbox.write("moonriver/2026-03-01-77.txt", log)
    let older = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(older.output.contains(#""unchanged":1"#))
    #expect(try sandbox.rows("SELECT sum(uses) FROM emote_totals") == ["6"])
  }

  @Test func `an older, shorter copy of a log that is held adds nothing`() throws {
    let sandbox = try withCatalogue()
    try sandbox.write("moonriver/2026-03-01-77.txt", log + "[0:00:09] Cho: moonHi\n")
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    let content = try sandbox.content()
    try sandbox.write("old/copy.txt", log)
    let answer = try sandbox.study(
      "ingest", "old", "--corpus", "c.sqlite", "--channel", "moonriver", "--json")
    #expect(answer.code == 0)
    #expect(
      answer.errors
        == "old/copy.txt: the start of 2026-03-01-77.txt, which the corpus holds; passed over\n")
    #expect(answer.output.contains(#""new":0"#) && answer.output.contains(#""unchanged":1"#))
    #expect(try sandbox.content() == content)
  }

  @Test func `a newer catalogue makes a source stale, and ingest reads it again`() throws {
    let sandbox = try withCatalogue()
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    try sandbox.write("more.txt", names + "everyone\n")
    try sandbox.study(
      "catalogue", "import", "more.txt", "--corpus", "c.sqlite", "--channel", "moonriver",
      "--date", "2026-02-02")
    try sandbox.write(
      "Studies/usage/study.yaml",
      "study: usage\ntitle: Use\ncorpus: ../../c.sqlite\nsources: [../../moonriver]\n")
    let check = try sandbox.study("check", "usage")
    #expect(check.output.contains("1 stale: "))
    let answer = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.output.contains(#""new":1"#))
    #expect(
      try sandbox.rows("SELECT emote, uses FROM emote_totals ORDER BY 1")
        == ["LUL|3", "everyone|1", "moonHi|2"])
    #expect(try sandbox.study("check", "usage").output.contains("0 stale"))
  }

  @Test func `a catalogue of another channel leaves sources as they are`() throws {
    let sandbox = try withCatalogue()
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    try sandbox.write("more.txt", "everyone\n")
    try sandbox.study(
      "catalogue", "import", "more.txt", "--corpus", "c.sqlite", "--channel", "sodapond",
      "--provider", "bttv")
    let answer = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.output.contains(#""unchanged":1"#))
  }

  @Test func `a prefix names tokens of five chatters and hides rarer ones`() throws {
    let sandbox = try Sandbox()
    let common = (0..<5).map { "[0:00:0\($0)] viewer\($0): wakHi 하이\n" }.joined()
    try sandbox.write("log.txt", common + "[0:00:09] viewer9: wakeup wakSecret\n")
    let answer = try sandbox.study(
      "ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "wakgood", "--prefix",
      "wakgood=wak")
    #expect(answer.code == 0)
    #expect(
      try sandbox.rows("SELECT emote, uses, lead_uses FROM emote_totals ORDER BY 1")
        == ["wak (rare)|2|1", "wakHi|5|5"])
    let bytes = try #require(FileManager.default.contents(atPath: sandbox.root + "/c.sqlite"))
    for text in ["wakSecret", "viewer9", "하이"] { #expect(bytes.range(of: Data(text.utf8)) == nil) }
    let again = try sandbox.study(
      "ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "wakgood", "--json")
    #expect(again.output.contains(#""unchanged":1"#))
  }

  @Test func `one stream written as text, JSON and compressed JSON gives the same totals`() throws {
    let stream = World(seed: 7).streams[0]
    let totals = try ["a.txt", "b.json", "c.json.gz"].map { name in
      let sandbox = try Sandbox()
      let files = SampleWorld.files(seed: 7).filter { $0.path.hasPrefix("catalogues/") }
      for file in files { try sandbox.write(file.path, file.bytes) }
      let catalogues = files.map(\.path).filter { !$0.hasSuffix(".meta.json") }
      for path in catalogues {
        try sandbox.study(
          "catalogue", "import", path, "--corpus", "c.sqlite", "--channel", stream.channel.login)
      }
      try write(stream, as: name, in: sandbox)
      let answer = try sandbox.study(
        "ingest", name, "--corpus", "c.sqlite", "--channel", stream.channel.login)
      #expect(answer.code == 0)
      return try sandbox.rows(
        "SELECT emote, provider, uses, messages, lead_uses, chatters FROM emote_totals ORDER BY 1, 2"
      )
    }
    #expect(totals[0] == totals[1])
    #expect(totals[1] == totals[2])
    #expect(totals[0].count > 10)
  }

  private func write(_ stream: SimulatedStream, as name: String, in sandbox: Sandbox) throws {
    if name.hasSuffix(".txt") {
      try sandbox.write(name, TwitchDownloaderTextWriter(stamp: .relative).bytes(stream))
      return
    }
    let plain = name.replacing(".gz", with: "")
    try sandbox.write(plain, TwitchDownloaderJSONWriter(era: .current).bytes(stream))
    if name.hasSuffix(".gz") { #expect(try sandbox.run("gzip", plain) == 0) }
  }

  @Test func `the same stream in two formats counts once, and that is told`() throws {
    let stream = World(seed: 7).streams[0]
    let sandbox = try Sandbox()
    try sandbox.write(
      "\(stream.channel.login)/2026-03-01-\(stream.vodID).txt",
      TwitchDownloaderTextWriter(stamp: .relative).bytes(stream))
    try sandbox.write("vod.json", TwitchDownloaderJSONWriter(era: .current).bytes(stream))
    try sandbox.study("ingest", stream.channel.login, "--corpus", "c.sqlite")
    let answer = try sandbox.study("ingest", "vod.json", "--corpus", "c.sqlite")
    #expect(answer.code == 0)
    #expect(
      answer.errors.contains(
        "2026-03-01-\(stream.vodID).txt: vod:\(stream.vodID) of \(stream.channel.login) overlaps "
          + "vod.json, the better log, and is left out"))
    #expect(try sandbox.rows("SELECT count(*) FROM stream_summary") == ["1"])
  }

  @Test func `records that a log holds twice count once`() throws {
    let stream = World(seed: 7).streams[0]
    let lines = TaggedIRCWriter().bytes(stream)
    let sandbox = try Sandbox()
    try sandbox.write("once.txt", lines)
    try sandbox.write("twice.txt", lines + lines)
    for name in ["once", "twice"] {
      let answer = try sandbox.study("ingest", "\(name).txt", "--corpus", "\(name).sqlite")
      #expect(answer.code == 0)
    }
    let views = "SELECT * FROM emote_totals ORDER BY 1, 2, 3"
    #expect(try sandbox.rows(views, of: "twice.sqlite") == sandbox.rows(views, of: "once.sqlite"))
    let duplicates = try sandbox.rows(
      "SELECT count FROM source_reasons WHERE reason = 'duplicate'", of: "twice.sqlite")
    #expect(duplicates.compactMap { Int($0) }.allSatisfy { $0 > 100 } && duplicates.count == 1)
  }

  @Test func `a plain and a compressed copy are one source`() throws {
    let sandbox = try withCatalogue()
    try sandbox.run("sh", "-c", "gzip -c moonriver/2026-03-01-77.txt > moonriver/copy.txt.gz")
    let answer = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.output.contains(#""new":1,"#))
    #expect(answer.output.contains(#""unchanged":1}"#))
  }

  @Test func `the order of sources and the key change nothing that a study sees`() throws {
    let files = SampleWorld.files(seed: 11).filter {
      $0.path.contains("moonriver") || $0.path.contains("global")
    }
    let manifest =
      "study: usage\ntitle: Use\ncorpus: ../../c.sqlite\ntimeZone: Asia/Seoul\n"
    var reports: [String] = []
    for isReversed in [false, true] {
      let sandbox = try Sandbox()
      for file in files { try sandbox.write(file.path, file.bytes) }
      for path in files.map(\.path).sorted() where path.hasPrefix("cat") && !path.contains("meta") {
        try sandbox.study(
          "catalogue", "import", path, "--corpus", "c.sqlite", "--channel", "moonriver")
      }
      let logs = files.map(\.path).filter { $0.hasPrefix("chat/") && !$0.contains("meta") }
      for path in isReversed ? logs.sorted().reversed() : logs.sorted() {
        #expect(try sandbox.study("ingest", path, "--corpus", "c.sqlite").code == 0)
      }
      try sandbox.write("Studies/use/study.yaml", manifest)
      #expect(try sandbox.study("run", "use").code == 0)
      reports.append(
        try #require(sandbox.read("Reports/use/report.md"))
          + (try #require(sandbox.read("Reports/use/results.json")))
          + (try #require(sandbox.read("Reports/use/run.json"))))
    }
    #expect(reports[0] == reports[1])
    #expect(reports[0].contains("moonHi"))
  }

  @Test func `a corpus takes one key, and a new key is made for a new corpus only`() throws {
    let sandbox = try withCatalogue()
    try sandbox.write("other.key", SampleWorld.pseudonymKey + "\n")
    let other = try sandbox.study(
      "ingest", "moonriver", "--corpus", "c.sqlite", "--key", "other.key")
    #expect(other.code == 1)
    #expect(other.errors.contains("written with key"))
    let none = try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite", "--key", "new.key")
    #expect(none.code == 1)
    #expect(none.errors.contains("new.key: there is no such key file"))
    #expect(sandbox.read("new.key") == nil)
    try sandbox.study("ingest", "moonriver", "--corpus", "d.sqlite", "--key", "new.key")
    let mode = try FileManager.default.attributesOfItem(atPath: sandbox.root + "/new.key")
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func `an ingest that changes nothing leaves the file as it is`() throws {
    let sandbox = try withCatalogue()
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    let before = FileManager.default.contents(atPath: sandbox.root + "/c.sqlite")
    try sandbox.write("empty.txt", "")
    try sandbox.study("ingest", "moonriver", "empty.txt", "--corpus", "c.sqlite")
    #expect(FileManager.default.contents(atPath: sandbox.root + "/c.sqlite") == before)
    #expect(try sandbox.study("ingest", "empty.txt", "--corpus", "new.sqlite").code == 1)
    #expect(sandbox.read("new.sqlite") == nil)
  }

  @Test func `a stale log is read again with what was said of it the first time`() throws {
    let sandbox = try withCatalogue()
    try sandbox.write("log.txt", log)
    try sandbox.study(
      "ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "moonriver", "--started",
      "2026-03-05T10:00:00Z")
    let streams = try sandbox.rows("SELECT * FROM stream_summary")
    try sandbox.write("more.txt", "everyone\n")
    try sandbox.study(
      "catalogue", "import", "more.txt", "--corpus", "c.sqlite", "--channel", "moonriver")
    let again = try sandbox.study("ingest", "log.txt", "--corpus", "c.sqlite", "--json")
    #expect(again.code == 0 && again.output.contains(#""new":1"#))
    #expect(try sandbox.rows("SELECT * FROM stream_summary") == streams)
    #expect(streams[0].contains("2026-03-05 10:00:00"))
  }

  @Test func `what is said later fills in, and what is said otherwise is told`() throws {
    let sandbox = try withCatalogue()
    try sandbox.write("log.txt", log)
    let words = ["ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "moonriver", "--json"]
    try sandbox.study(words: words)
    #expect(try sandbox.rows("SELECT started_at FROM streams") == [""])
    let later = try sandbox.study(words: words + ["--started", "2026-03-05T10:00:00Z"])
    #expect(later.output.contains(#""new":1"#))
    #expect(try sandbox.rows("SELECT day FROM streams") == ["2026-03-05"])
    let other = try sandbox.study(
      "ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "sodapond", "--started",
      "2026-03-06T10:00:00Z")
    #expect(
      other.errors == """
        log.txt: the corpus holds it as channel moonriver, which stays; not sodapond
        log.txt: the corpus holds it as started at 2026-03-05T10:00:00Z, which stays; not \
        2026-03-06T10:00:00Z

        """)
    #expect(try sandbox.rows("SELECT day FROM streams") == ["2026-03-05"])
  }

  @Test func `a start that does not fit a log's own times is refused`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("utc.txt", "[2026-03-01 11:00:00 UTC] Ann: LUL\n")
    for start in ["2020-01-01T00:00:00Z", "2026-03-01T12:00:00Z"] {
      let answer = try sandbox.study(
        "ingest", "utc.txt", "--corpus", "c.sqlite", "--channel", "m", "--started", start)
      #expect(answer.code == 1)
      #expect(answer.errors.contains("its first message is of 2026-03-01T11:00:00Z"))
    }
    let answer = try sandbox.study(
      "ingest", "utc.txt", "--corpus", "c.sqlite", "--channel", "m", "--started",
      "2026-03-01T10:00:00Z")
    #expect(answer.code == 0)
    #expect(try sandbox.rows("SELECT origin_ms, first_ms FROM parts") == ["1772359200000|3600000"])
  }

  @Test func `an ingest that fails half-way leaves the corpus readable for everybody`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", log)
    try sandbox.write("bots.txt", "someone\n")
    try sandbox.study(
      "ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "moonriver", "--bots", "bots.txt")
    try sandbox.write("more.txt", log + "[0:00:09] Cho: moonHi\n")
    let answer = try sandbox.study(
      "ingest", "more.txt", "--corpus", "c.sqlite", "--channel", "moonriver", "--prefix",
      "moonriver=moon")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("--bots FILE"))
    #expect(try sandbox.rows("SELECT prefix FROM channels") == ["moon"])
    let header = try #require(FileManager.default.contents(atPath: sandbox.root + "/c.sqlite"))
    #expect(header[18] == 1 && header[19] == 1, "the file is not in WAL mode")
  }

  @Test func `a manifest's catalogue that is refused shows in the exit code`() throws {
    let sandbox = try withCatalogue()
    try sandbox.write("page.json", "<!DOCTYPE html>")
    try sandbox.write(
      "Studies/use/study.yaml",
      "study: usage\ntitle: Use\ncorpus: ../../c.sqlite\nsources: [../../moonriver]\n"
        + "catalogues: [../../names.txt, ../../page.json]\n")
    let answer = try sandbox.study("run", "use")
    #expect(answer.code == 6)
    #expect(answer.errors.contains("page.json: "))
    #expect(sandbox.read("Reports/use/report.md") != nil)
  }

  @Test func `the day in a log's name is the day of its stream`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("MoonRiver/2026-03-05-777.txt", log)
    let answer = try sandbox.study(
      "ingest", "2026-03-05-777.txt", "--corpus", "../c.sqlite", "--time-zone", "Asia/Seoul",
      in: "MoonRiver")
    #expect(answer.code == 0)
    #expect(
      try sandbox.rows("SELECT c.login, key, day FROM streams JOIN channels AS c USING (channel)")
        == ["moonriver|vod:777|2026-03-05"])
    #expect(try sandbox.rows("SELECT flag FROM stream_flags").contains("start known to the day"))
  }

  @Test func `a finished corpus is not left in WAL mode`() throws {
    let sandbox = try withCatalogue()
    try sandbox.study("ingest", "moonriver", "--corpus", "c.sqlite")
    #expect(!FileManager.default.fileExists(atPath: sandbox.root + "/c.sqlite-wal"))
    let header = try #require(FileManager.default.contents(atPath: sandbox.root + "/c.sqlite"))
    #expect(header[18] == 1 && header[19] == 1, "the file is not in WAL mode")
  }

  @Test func `killing an ingest and running it again gives an undisturbed corpus`() throws {
    let undisturbed = try Sandbox()
    let disturbed = try Sandbox()
    let lines = (0..<60_000).map { number in
      "[\(number / 600):\(10 + number / 15 % 40):00] viewer\(number % 997): LUL moonHi \(number)\n"
    }
    for sandbox in [undisturbed, disturbed] {
      try sandbox.write("names.txt", names)
      try sandbox.write("one.txt", lines.prefix(20_000).joined())
      try sandbox.write("two.txt", lines.joined())
      try sandbox.write("key", SampleWorld.pseudonymKey + "\n")
      try sandbox.study(
        "catalogue", "import", "names.txt", "--corpus", "c.sqlite", "--channel", "m", "--key", "key"
      )
    }
    let words = ["one.txt", "two.txt", "--corpus", "c.sqlite", "--channel", "m", "--key", "key"]
    for delay in ["0.05", "0.15", "0.3", "0.5"] {
      try disturbed.run(
        "timeout", "-s", "KILL", delay, BuiltPrograms.folder.appending(path: "study").path,
        "ingest",
        words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7])
    }
    for sandbox in [undisturbed, disturbed] {
      let answer = try sandbox.study(
        "ingest", words[0], words[1], words[2], words[3], words[4], words[5], words[6], words[7])
      #expect(answer.code == 0)
    }
    #expect(try disturbed.content() == undisturbed.content())
  }
}
