import Foundation
import Testing

private let good = "[0:00:01] Ann: LUL\n[0:00:02] Ben: 안녕 LUL\n"

@Suite struct BadInputTests {
  /// Ingests files into a corpus that holds one good log already.
  private func ingest(_ files: [String: [UInt8]], _ paths: String...) throws -> (
    sandbox: Sandbox, answer: Sandbox.Answer, isUnchanged: Bool
  ) {
    let sandbox = try Sandbox()
    try sandbox.write("names.txt", "LUL\n")
    try sandbox.write("good.txt", good)
    for (path, bytes) in files { try sandbox.write(path, bytes) }
    try sandbox.study(
      "catalogue", "import", "names.txt", "--corpus", "c.sqlite", "--channel", "m")
    try sandbox.study("ingest", "good.txt", "--corpus", "c.sqlite", "--channel", "m")
    let before = try sandbox.content()
    let answer = try sandbox.study(
      words: ["ingest"] + paths + ["--corpus", "c.sqlite", "--channel", "m", "--json"])
    return (sandbox, answer, try sandbox.content() == before)
  }

  private func isOneSentence(_ text: String) -> Bool {
    text.hasSuffix("\n") && text.filter { $0 == "\n" }.count == 1
  }

  @Test(arguments: [
    ("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] as [UInt8]),
    ("empty.txt", []),
    ("blank.txt", Array("\n\n\n".utf8)),
    ("page.txt", Array("<!DOCTYPE html><html><body>LUL</body></html>\n".utf8)),
    ("other.json", Array("{\"data\": [1, 2, 3]}".utf8)),
    ("folder/readme.md", Array("no chat here\n".utf8)),
  ])
  func `what is no log is refused whole in one sentence`(path: String, bytes: [UInt8]) throws {
    let input = path.hasPrefix("folder/") ? "folder" : path
    let (_, answer, isUnchanged) = try ingest([path: bytes], input)
    #expect(answer.code == 1)
    #expect(isUnchanged)
    #expect(isOneSentence(answer.errors), "\(answer.errors)")
    #expect(answer.errors.hasPrefix(input))
    #expect(answer.output.contains(#""refused":1"#))
  }

  @Test func `a log of which no record can be used is refused`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", good)
    let answer = try sandbox.study(
      "ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "m", "--format", "irc")
    #expect(answer.code == 1)
    #expect(answer.errors == "log.txt:1: none of its 2 records can be used (2 malformed)\n")
    #expect(sandbox.read("c.sqlite") == nil)
  }

  @Test func `one start for several logs, or a channel that is none, is a wrong command`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("one.txt", good)
    try sandbox.write("two.txt", good + "[0:00:09] Cho: x\n")
    let starts = try sandbox.study(
      "ingest", "one.txt", "two.txt", "--corpus", "c.sqlite", "--channel", "m", "--started",
      "2026-03-01T10:00:00Z")
    #expect(starts.code == 2 && starts.errors.contains("2 are named"))
    let channel = try sandbox.study(
      "ingest", "one.txt", "--corpus", "c.sqlite", "--channel", "Moon River!")
    #expect(channel.code == 2 && channel.errors.contains("is not a login"))
  }

  @Test func `a pipe is refused, because a log is read twice`() throws {
    let sandbox = try Sandbox()
    try sandbox.run("mkfifo", "pipe.txt")
    let answer = try sandbox.study("ingest", "pipe.txt", "--corpus", "c.sqlite", "--channel", "m")
    #expect(answer.code == 1)
    #expect(answer.errors == "pipe.txt: not a file; save the log and name the file\n")
  }

  @Test func `a missing file is refused`() throws {
    let (_, answer, isUnchanged) = try ingest([:], "nowhere.txt")
    #expect(answer.code == 1 && isUnchanged)
    #expect(answer.errors == "nowhere.txt: there is no such file or folder\n")
  }

  @Test func `when some input is refused the rest is done`() throws {
    let (_, answer, _) = try ingest(
      ["empty.txt": [], "more.txt": Array("[0:00:09] Cho: LUL\n".utf8)], "empty.txt", "more.txt")
    #expect(answer.code == 6)
    #expect(answer.output.contains(#""new":1"#) && answer.output.contains(#""refused":1"#))
  }

  @Test func `a log without a channel says how to tell it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", good)
    let answer = try sandbox.study("ingest", "log.txt", "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("--channel LOGIN"))
    #expect(answer.errors.contains("log.txt.meta.json"))
    #expect(answer.errors.contains("LOGIN/YYYY-MM-DD.txt"))
  }

  @Test func `a truncated gzip file is ingested as far as it goes and flagged`() throws {
    let sandbox = try Sandbox()
    let lines = (0..<5000).map { "[0:\(10 + $0 / 60 % 50):00] viewer\($0): LUL \($0 * 7919)\n" }
    try sandbox.write("long.txt", lines.joined())
    try sandbox.run("sh", "-c", "gzip -c long.txt | head -c 20000 > cut.txt.gz")
    let answer = try sandbox.study(
      "ingest", "cut.txt.gz", "--corpus", "c.sqlite", "--channel", "m", "--json")
    #expect(answer.code == 0)
    let messages = try sandbox.rows("SELECT messages FROM sources").compactMap { Int($0) }
    #expect(messages.allSatisfy { (100..<5000).contains($0) } && messages.count == 1)
    #expect(try sandbox.rows("SELECT flag FROM stream_flags").contains("truncated"))
  }

  @Test func `lines that cannot be used are counted by reason, with the first one's number`() throws
  {
    let long = [UInt8](repeating: 0x61, count: 5 << 20)
    let bytes =
      Array(good.utf8) + Array("no stamp: LUL\n".utf8) + Array("[0:00:03] Ann: ".utf8) + long
      + [0x0A] + Array("[0:00:04] Ann: ".utf8) + [0xFF, 0xFE, 0x0A]
      + Array("[0:00:05] Cho: LUL\n".utf8)
    let (sandbox, answer, _) = try ingest(["bad.txt": bytes], "bad.txt")
    #expect(answer.code == 0)
    #expect(
      answer.errors == """
        bad.txt:3: 1 of 6 records rejected: no time stamp
        bad.txt:5: 1 of 6 records rejected: not UTF-8
        bad.txt:4: 1 of 6 records rejected: too long

        """)
    #expect(
      try sandbox.rows(
        "SELECT reason, count, first_record FROM source_reasons ORDER BY first_record")
        == ["no time stamp|1|3", "too long|1|4", "not UTF-8|1|5"])
    #expect(!answer.errors.contains("aaaa"))
  }

  @Test func `a mistyped flag, format or zone is told with the right one`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", good)
    let answers = try [
      ["ingest", "log.txt", "--corpsu", "c.sqlite"],
      ["ingest", "log.txt", "--corpus", "c.sqlite", "--format", "ircc"],
      ["ingest", "log.txt", "--corpus", "c.sqlite", "--time-zone", "Asia/Soul"],
      ["ingest", "log.txt"],
      ["catalogue", "imprt", "log.txt", "--corpus", "c.sqlite"],
    ].map { try sandbox.study(words: $0) }
    #expect(answers.map(\.code) == [2, 2, 2, 2, 2])
    #expect(answers[0].errors.contains("did you mean '--corpus'?"))
    #expect(answers[1].errors.contains("did you mean 'irc'?"))
    #expect(answers[4].errors.contains("did you mean 'import'?"))
  }
}
