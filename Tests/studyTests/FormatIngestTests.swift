import Testing

@Suite struct `Logs of several formats` {
  @Test(arguments: [
    ("log.txt", "[0:00:05] Ann: 안녕\n"),
    ("log.json", #"[{"id": "c1", "contentOffsetSeconds": 5, "message": {"body": "안녕"}}]"#),
    (
      "log.html",
      #"<pre class="comment-root">[0:00:05] <a href="https://www.twitch.tv/ann" target="_blank">"#
        + #"<span class="comment-author">Ann</span></a><span class="comment-message">: 안녕 "#
        + "</span></pre>\n"
    ),
  ])
  func `a log that does not tell its start may be given one`(name: String, text: String) throws {
    for (flags, isMissing) in [([], true), (["--started", "2026-03-01T10:00:00Z"], false)] {
      let sandbox = try Sandbox()
      try sandbox.write(name, text)
      let words = ["ingest", name, "--corpus", "c.sqlite", "--channel", "moon"] + flags
      #expect(try sandbox.study(words: words).code == 0)
      let rows = try sandbox.rows("SELECT flag FROM stream_flags")
      #expect(rows.contains("no start time") == isMissing, "\(rows)")
    }
  }

  @Test(arguments: [
    (
      "gql.json",
      [
        #"{"id": "c1", "contentOffsetSeconds": 5, "message": {"body": "안녕"}}"#,
        #"{"id": "c2", "contentOffsetSeconds": 5, "message": {"body": "안녕"}}"#,
      ]
    ),
    (
      "rechat.json",
      [
        #"{"_id": "c1", "content_offset_seconds": 5.5, "message": {"body": "안녕"}}"#,
        #"{"_id": "c2", "content_offset_seconds": 5.5, "message": {"body": "안녕"}}"#,
      ]
    ),
    (
      "chat-downloader.json",
      [
        #"{"message_id": "c1", "message_type": "x", "time_in_seconds": 5, "message": "안녕"}"#,
        #"{"message_id": "c2", "message_type": "x", "time_in_seconds": 5, "message": "안녕"}"#,
      ]
    ),
  ])
  func `a message that comes again by its id is ignored`(name: String, items: [String]) throws {
    let sandbox = try Sandbox()
    try sandbox.write(name, "[" + [items[0], items[1], items[0]].joined(separator: ", ") + "]")
    let answer = try sandbox.study(
      "ingest", name, "--corpus", "c.sqlite", "--channel", "moon", "--started",
      "2026-03-01T10:00:00Z")
    #expect(answer.code == 0)
    #expect(
      try sandbox.rows("SELECT reason, count FROM source_reasons WHERE reason = 'duplicate'")
        == ["duplicate|1"])
    #expect(try sandbox.rows("SELECT records, messages FROM sources") == ["3|2"])
  }

  @Test func `a start that only the first part of a log tells is not taken`() throws {
    let text = String(repeating: "x", count: 600)
    let comments = (1...200).map { number in
      #"{"_id": "c\#(number)", "created_at": "2026-03-01T10:00:00Z", "#
        + #""content_offset_seconds": \#(number < 100 ? 5 : number * 100), "message": {"body": "\#(text)"}}"#
    }
    let sandbox = try Sandbox()
    try sandbox.write("rechat.json", "[" + comments.joined(separator: ", ") + "]")
    let answer = try sandbox.study(
      "ingest", "rechat.json", "--corpus", "c.sqlite", "--channel", "moon")
    #expect(answer.code == 0)
    #expect(try sandbox.rows("SELECT count(*) FROM parts WHERE origin_ms IS NULL") == ["1"])
    let flags = try sandbox.rows("SELECT flag FROM stream_flags ORDER BY 1")
    #expect(flags.contains("dates useless, offsets used") && flags.contains("no start time"))
  }
}
