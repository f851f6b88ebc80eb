import Foundation
import TestKit
import Testing

@Suite struct `Inspecting files` {
  /// A text log of one emote that some chatters use, and its catalogue.
  private func log(chatters: Int) -> String {
    (0..<chatters).map { "[0:00:0\($0)] viewer_\($0): moonHi\n" }.joined()
  }

  /// A sandbox with logs of several formats, one of them without what it needs.
  private func fixtures() throws -> Sandbox {
    let sandbox = try Sandbox()
    for name in ["current.json", "tagged.irc.txt", "justlog.txt", "page.html", "chatty.log"] {
      try sandbox.write(name, fixture(name))
    }
    try sandbox.write("moonriver/2026-03-01T110700Z-99.txt", fixture("relative.txt"))
    try sandbox.write("moonriver/2026-03-02 later.txt", fixture("relative.txt"))
    try sandbox.write("named.csv", fixture("table.csv"))
    try sandbox.write(
      "named.csv.meta.json",
      #"{"columns": {"time": "sent", "user": "user", "text": "Chat Message"}, "channel": "dalbit"}"#
    )
    try sandbox.write("unnamed.csv", fixture("table.csv"))
    try sandbox.write(
      "wide.txt",
      Array("[0:00:01] Ann: moonHi\n".utf16).reduce(into: [0xFF, 0xFE]) {
        $0 += [UInt8(truncatingIfNeeded: $1), UInt8($1 >> 8)]
      })
    try sandbox.run("gzip", sandbox.root + "/justlog.txt")
    return sandbox
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(
      try Data(contentsOf: folder.appending(path: "../ChatLogsTests/Fixtures/\(name)").standardized)
    )
  }

  @Test func `logs of every kind are described in words and in JSON`() throws {
    let sandbox = try fixtures()
    let words = try sandbox.study("inspect", ".")
    #expect(words.code == 6)
    #expect(words.errors == "")
    try expectGolden(words.output, named: "inspect.txt")
    let lines = try sandbox.study("inspect", ".", "--json")
    #expect(lines.code == 6)
    try expectGolden(lines.output, named: "inspect.jsonl")
  }

  @Test func `no text and no name of a chatter is shown`() throws {
    let sandbox = try fixtures()
    for flags in [[], ["--json"]] {
      let output = try sandbox.study(words: ["inspect", "."] + flags).output
      for name in ["dal_tokki", "달토끼", "Mira_the_Cat", "Joe_Q", "mira_the_cat", "안녕", "ㅋㅋㅋ"] {
        #expect(!output.contains(name))
      }
    }
  }

  @Test func `an emote is shown when five chatters used it, with a corpus that names it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("moonHi.txt", "moonHi\n")
    try sandbox.write("moonriver/2026-03-01.txt", log(chatters: 5))
    try sandbox.write("moonriver/2026-03-02.txt", log(chatters: 4))
    try sandbox.study(
      "catalogue", "import", "moonHi.txt", "--corpus", "c.sqlite", "--channel", "moonriver",
      "--date", "2026-03-01")
    let corpus = sandbox.read("c.sqlite")
    let answer = try sandbox.study("inspect", "moonriver", "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0)
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].contains(#"{"chatters":5,"code":"moonHi","provider":"twitch","uses":5}"#))
    #expect(lines[1].contains(#""codes":1,"commonest":[],"emoji":0,"marked":false,"uses":4"#))
    #expect(try sandbox.study("inspect", "moonriver").output.contains("not looked for"))
    #expect(sandbox.read("c.sqlite") == corpus)
  }

  @Test func `what is counted is what ingest counts`() throws {
    let sandbox = try fixtures()
    try FileManager.default.removeItem(atPath: sandbox.root + "/unnamed.csv")
    let sums = try sandbox.sums(ofInspecting: ["."])
    let words = ["ingest", ".", "--corpus", "c.sqlite", "--channel", "moonriver", "--json"]
    let outcome = try #require(
      try JSONSerialization.jsonObject(with: Data(sandbox.study(words: words).output.utf8))
        as? [String: Any])
    for (name, sum) in sums { #expect(outcome[name] as? Int == sum, "\(name)") }
    #expect(sums["records"] ?? 0 > 80)
  }

  @Test func `the exit code tells whether all, some or no files can be read`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", log(chatters: 3))
    try sandbox.write("notes.md", "Prose without a name, in a file that is no chat log.\n")
    try sandbox.write("broken.txt", String(repeating: "[0:00:01] no author\n", count: 3))
    #expect(try sandbox.study("inspect", "log.txt").code == 0)
    #expect(try sandbox.study("inspect", "log.txt", "notes.md").code == 6)
    #expect(try sandbox.study("inspect", "nowhere.txt", "log.txt").code == 6)
    #expect(try sandbox.study("inspect", "notes.md").code == 1)
    #expect(try sandbox.study("inspect", "log.txt", "--corpus", "no.sqlite").code == 1)
    #expect(try sandbox.study("inspect").code == 2)
    let refusal = try sandbox.study("inspect", "notes.md").output
    #expect(refusal.hasPrefix("notes.md\n  refused   not a chat log"))
    #expect(refusal.contains("--format"))
  }

  @Test func `a catalogue is told from a chat log, with the command that imports it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("codes.txt", "moonHi\nmoonLove\n")
    try sandbox.write("set.json", #"{"data": [{"id": "1", "name": "moonHi", "tier": "1000"}]}"#)
    let answer = try sandbox.study("inspect", "codes.txt", "set.json", "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    try sandbox.study("catalogue", "import", "codes.txt", "--corpus", "c.sqlite")
    let output = try sandbox.study("inspect", "codes.txt", "set.json", "--corpus", "c.sqlite")
      .output
    #expect(output.contains("  catalogue names, 2 emotes\n"))
    #expect(output.contains("  import    study catalogue import codes.txt --corpus c.sqlite\n"))
    #expect(
      output.contains(
        "  import    study catalogue import set.json --corpus c.sqlite --channel LOGIN\n"))
    let json = try sandbox.study("inspect", "set.json", "--json").output
    #expect(json.contains(#""emotes":1,"import":"study catalogue import set.json --corpus FILE"#))
  }

  @Test func `nothing is stored`() throws {
    let sandbox = try fixtures()
    let before = try FileManager.default.subpathsOfDirectory(atPath: sandbox.root).sorted()
    try sandbox.study("inspect", ".")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: sandbox.root).sorted() == before)
  }
}

extension Sandbox {
  /// The sums over all files of what `study inspect --json` counts.
  func sums(ofInspecting paths: [String]) throws -> [String: Int] {
    let lines = try study(words: ["inspect"] + paths + ["--json"]).output.split(separator: "\n")
    var sums: [String: Int] = [:]
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard object?["refusal"] == nil, let records = object?["records"] as? [String: Any] else {
        continue
      }
      let notices = (records["notices"] as? [String: Int] ?? [:]).values.reduce(0, +)
      let ignored = (records["ignored"] as? [String: Int] ?? [:]).values.reduce(0, +)
      let rejected = (records["rejected"] as? [String: [String: Int]] ?? [:]).values
        .reduce(0) { $0 + ($1["count"] ?? 0) }
      let messages = records["messages"] as? Int ?? 0
      for (name, count) in [
        ("records", records["all"] as? Int ?? 0), ("messages", messages), ("notices", notices),
        ("ignored", ignored), ("rejected", rejected),
      ] { sums[name, default: 0] += count }
    }
    return sums
  }
}
