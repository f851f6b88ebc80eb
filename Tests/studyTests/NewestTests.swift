import Foundation
import Testing

/// `study ingest --newest N`.
@Suite struct NewestTests {
  private static let views = [
    "emote_totals ORDER BY 1, 2, 3", "emote_daily ORDER BY 1, 2, 3, 4",
    "stream_summary ORDER BY 1, 2", "result3 ORDER BY 1",
  ]

  /// A log of each way in which a start can be told, from the oldest to the newest.
  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("chat/moon/a.txt", text("a"))
    try sandbox.write("chat/moon/2026-03-02-70.txt", text("b"))
    try sandbox.write("chat/moon/2026-03-03T11-00-00Z-71.txt", text("c"))
    try sandbox.write("chat/moon/z.txt", text("d"))
    try sandbox.write(
      "chat/moon/z.txt.meta.json", #"{"channel": "moon", "started_at": "2026-03-04T11:00:00Z"}"#)
    try sandbox.write("chat/vod/chat.txt", text("e"))
    try sandbox.write(
      "chat/vod/vod.json",
      #"{"vod_id": 72, "channel": "moon", "created_at": "2026-03-05T11:00:00Z"}"#)
    try sandbox.write("chat/0.txt", "[2026-03-06 11:00:00 UTC] Ann: f LUL\n")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_772_300_000)],
      ofItemAtPath: sandbox.root + "/chat/moon/a.txt")
    try sandbox.write("names.txt", "LUL\n")
    try sandbox.study(
      "catalogue", "import", "names.txt", "--corpus", "c.sqlite", "--channel", "moon")
    return sandbox
  }

  private func text(_ word: String) -> String { "[0:00:01] Ann: \(word) LUL\n[0:00:02] Ben: LUL\n" }

  private func ingest(_ words: String..., in sandbox: Sandbox) throws -> Sandbox.Answer {
    try sandbox.study(
      words: ["ingest"] + words + ["--corpus", "c.sqlite", "--channel", "moon", "--json"])
  }

  private static let names = [
    "a.txt", "2026-03-02-70.txt", "2026-03-03T11-00-00Z-71.txt", "z.txt", "chat.txt", "0.txt",
  ]

  @Test(arguments: 1...6) func `the newest are read, whoever tells their start`(count: Int) throws {
    let sandbox = try project()
    let answer = try ingest("chat", "--newest", "\(count)", in: sandbox)
    #expect(answer.code == 0)
    #expect(
      answer.errors == """
        the newest \(count) of 6 logs; starts are told of 1 by the log itself, of 1 by its sidecar, \
        of 1 by the vod.json beside it, of 2 by its path, of 1 by its file's modification time

        """)
    #expect(answer.output.contains(#""new":\#(count),"#))
    #expect(answer.output.contains(#""sources":\#(count),"#))
    #expect(
      try sandbox.rows("SELECT name FROM sources ORDER BY 1")
        == NewestTests.names.suffix(count).sorted())
  }

  @Test func `again changes nothing, and all afterwards is all at once`() throws {
    let sandbox = try project()
    _ = try ingest("chat", "--newest", "2", in: sandbox)
    let content = try sandbox.content()
    let again = try ingest("chat", "--newest", "2", in: sandbox)
    #expect(again.code == 0 && again.output.contains(#""new":0,"#))
    #expect(try sandbox.content() == content)
    _ = try ingest("chat", "--newest", "1", in: sandbox)
    #expect(try sandbox.content() == content)
    _ = try ingest("chat", in: sandbox)
    let atOnce = try project()
    _ = try ingest("chat", in: atOnce)
    for view in NewestTests.views {
      let rows = try atOnce.rows("SELECT * FROM \(view)")
      #expect(!rows.isEmpty)
      #expect(try sandbox.rows("SELECT * FROM \(view)") == rows)
    }
    let after = try sandbox.content()
    _ = try ingest("chat", "--newest", "3", in: sandbox)
    #expect(try sandbox.content() == after)
  }

  @Test func `members of an archive have their own starts`() throws {
    let sandbox = try project()
    #expect(try sandbox.run("tar", "czf", "chat.tgz", "chat/moon", "chat/vod", "chat/0.txt") == 0)
    try sandbox.run("rm", "-r", "chat")
    let answer = try ingest("chat.tgz", "--newest", "3", in: sandbox)
    #expect(answer.code == 0)
    // The archive is younger than all starts that are told.
    #expect(
      try sandbox.rows("SELECT name FROM sources ORDER BY 1") == [
        "chat.tgz:chat/0.txt", "chat.tgz:chat/moon/a.txt", "chat.tgz:chat/vod/chat.txt",
      ])
  }

  @Test func `of logs that started at once, those that sort last are the newest`() throws {
    let sandbox = try Sandbox()
    for name in ["2026-03-02-1", "2026-03-02-2", "2026-03-02-3"] {
      try sandbox.write("chat/\(name).txt", text(name))
    }
    _ = try ingest("chat", "--newest", "2", in: sandbox)
    #expect(
      try sandbox.rows("SELECT name FROM sources ORDER BY 1")
        == ["2026-03-02-2.txt", "2026-03-02-3.txt"])
  }

  @Test func `what cannot be read is refused and takes no place`() throws {
    let sandbox = try project()
    try sandbox.write("chat/prose.txt", "once upon a time\nthere was\n")
    try sandbox.write("chat/y.txt", text("y"))
    try sandbox.write("chat/y.txt.meta.json", "{")
    let answer = try ingest("chat", "--newest", "1", in: sandbox)
    #expect(answer.code == 6)
    #expect(answer.errors.contains("chat/prose.txt: not a chat log"))
    #expect(answer.errors.contains("chat/y.txt.meta.json: this is not JSON"))
    #expect(answer.output.contains(#""new":1,"#) && answer.output.contains(#""refused":2,"#))
    #expect(try sandbox.rows("SELECT name FROM sources") == ["0.txt"])
  }

  @Test(arguments: ["0", "-1", "+1", "1.0", "many", "99999999999999999999"])
  func `a number that is none is a wrong command line`(text: String) throws {
    let answer = try ingest("chat", "--newest=\(text)", in: project())
    #expect(answer.code == 2)
    #expect(answer.errors.contains("--newest '\(text)' is not a number of logs; write 1 or more"))
  }

  @Test func `more than there are is all`() throws {
    let sandbox = try project()
    #expect(
      try ingest("chat", "--newest", "100", in: sandbox).errors.hasPrefix("the newest 6 of 6 "))
    #expect(try sandbox.rows("SELECT count(*) FROM sources") == ["6"])
  }
}
