import Foundation
import Testing

private let log = """
  [0:00:01] Ann: moonHi everyone
  [0:00:02] 달님: 안녕 LUL LUL
  [0:00:03] Ben: LUL moonHi

  """

private let other = """
  [0:00:01] Ann: moonHi LUL
  [0:00:09] Cat: hello

  """

private func logs() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.write("names.txt", "moonHi\nLUL\n")
  try sandbox.write("one/vod.txt", log)
  try sandbox.write("two/vod.txt", other)
  try sandbox.write("v77.txt", log + "[0:01:00] Dan: bye\n")
  _ = try sandbox.study(
    "catalogue", "import", "names.txt", "--corpus", "c.sqlite", "--channel", "moonriver")
  return sandbox
}

extension Sandbox {
  @discardableResult
  fileprivate func ingest(_ path: String, _ channel: String) throws -> Answer {
    let answer = try study("ingest", path, "--corpus", "c.sqlite", "--channel", channel)
    #expect(answer.code == 0)
    return answer
  }
}

@Suite struct ForgetTests {
  @Test func `a wrong channel is undone and ingested again rightly`() throws {
    let right = try logs()
    try right.ingest("one/vod.txt", "moonriver")
    let wrong = try logs()
    try wrong.ingest("one/vod.txt", "sunriver")
    #expect(try wrong.rows("SELECT channel FROM stream_summary") == ["sunriver"])
    let answer = try wrong.study("forget", "vod.txt", "--corpus", "c.sqlite")
    #expect(answer.code == 0)
    #expect(answer.output == "vod.txt: forgotten (3 messages)\n")
    #expect(try wrong.rows("SELECT count(*) FROM channels") == ["0"])
    try wrong.ingest("one/vod.txt", "moonriver")
    #expect(try wrong.content().contains { $0.contains("moonHi") })
    // The key is another, so the people's digests differ.
    let isAlias = { (row: String) in row.hasPrefix("chatter_aliases: ") || row.contains("'key'") }
    #expect(
      try wrong.content().filter { !isAlias($0) } == right.content().filter { !isAlias($0) })
  }

  @Test func `a source is named by path, file name or the start of its digest`() throws {
    let sandbox = try logs()
    try sandbox.ingest("one/vod.txt", "moonriver")
    try sandbox.ingest("two/vod.txt", "moonriver")
    let digests = try sandbox.rows("SELECT digest FROM sources ORDER BY 1")
    let several = try sandbox.study("forget", "vod.txt", "--corpus", "c.sqlite")
    #expect(several.code == 1)
    #expect(several.errors.contains("2 sources 'vod.txt'"))
    #expect(digests.allSatisfy { several.errors.contains($0) })
    let near = try sandbox.study("forget", "vob.txt", "--corpus", "c.sqlite")
    #expect(near.code == 1)
    #expect(near.errors == "c.sqlite: holds no source 'vob.txt'; did you mean 'vod.txt'?\n")
    #expect(
      try sandbox.study("forget", String(digests[0].prefix(5)), "--corpus", "c.sqlite").code == 1)
    #expect(try sandbox.rows("SELECT count(*) FROM sources") == ["2"])
    let byPath = try sandbox.study("forget", "two/vod.txt", "--corpus", "c.sqlite", "--json")
    #expect(byPath.output.contains(#""forgotten":[{"digest":"#))
    let left = try sandbox.rows("SELECT digest FROM sources")
    let byDigest = try sandbox.study("forget", String(left[0].prefix(8)), "--corpus", "c.sqlite")
    #expect(byDigest.code == 0)
    #expect(try sandbox.rows("SELECT count(*) FROM sources") == ["0"])
  }

  @Test func `a log whose longer self is forgotten must be ingested again`() throws {
    let sandbox = try logs()
    try sandbox.ingest("one/vod.txt", "moonriver")
    let once = try sandbox.content()
    try sandbox.ingest("v77.txt", "moonriver")
    let answer = try sandbox.study("forget", "v77.txt", "--corpus", "c.sqlite")
    #expect(
      answer.output == """
        v77.txt: forgotten (4 messages)
        vod.txt: counts again, but its rows are gone; ingest the file again

        """)
    try sandbox.ingest("one/vod.txt", "moonriver")
    #expect(try sandbox.rows("SELECT messages, chatters FROM stream_summary") == ["3|3"])
    #expect(try sandbox.content().count == once.count)
  }

  @Test func `nothing is made where there is no corpus`() throws {
    let sandbox = try Sandbox()
    let answer = try sandbox.study("forget", "vod.txt", "--corpus", "none.sqlite")
    #expect(answer.code == 1)
    #expect(!FileManager.default.fileExists(atPath: sandbox.root + "/none.sqlite"))
  }

  @Test func `a log that replaces counts until it is forgotten`() throws {
    let sandbox = try logs()
    try sandbox.write("moonriver/2026-03-01-77.txt", log)
    try sandbox.write("77.txt.meta.json", #"{"channel": "moonriver", "vod_id": "77"}"#)
    try sandbox.write("77.txt", other)
    try sandbox.ingest("moonriver/2026-03-01-77.txt", "moonriver")
    try sandbox.ingest("77.txt", "moonriver")
    let messages = "SELECT messages FROM stream_summary WHERE stream = 'vod:77'"
    #expect(try sandbox.rows(messages) == ["3"])
    let replacing = ["ingest", "77.txt", "--corpus", "c.sqlite", "--replace"]
    let answer = try sandbox.study(words: replacing)
    #expect(
      answer.errors.contains("overlaps 77.txt, which replaces it, and is left out (3 messages)"))
    #expect(try sandbox.rows(messages) == ["2"])
    #expect(try sandbox.study(words: replacing + ["--skip-code"]).code == 99)
    try sandbox.ingest("moonriver/2026-03-01-77.txt", "moonriver")
    #expect(try sandbox.rows(messages) == ["2"])
    #expect(try sandbox.study("forget", "77.txt", "--corpus", "c.sqlite").code == 0)
    try sandbox.ingest("moonriver/2026-03-01-77.txt", "moonriver")
    #expect(try sandbox.rows(messages) == ["3"])
  }
}
