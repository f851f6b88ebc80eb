import Testing

@Suite struct `Archives, paths and what lies beside a log` {
  private let first = "[0:00:01] mira: LUL hi\n[0:00:02] dal: ho\n"
  private let second = "[0:00:01] mira: hey\n[0:00:05] dal: LUL\n[0:00:06] dal: so\n"
  private let streams =
    "SELECT channel, stream, started_at, seconds, messages FROM stream_summary ORDER BY 1, 2"

  /// A project with two streams in a folder, each with its `vod.json`.
  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    for (name, text) in [
      ("moonriver/2025-11-01_21-05-46_24", first), ("starlight/2025-11-02_08-00-00_25", second),
    ] {
      try sandbox.write("month/data/\(name)/chat.txt", text)
      try sandbox.write(
        "month/data/\(name)/vod.json",
        #"{"vod_id": \#(name.suffix(2)), "duration": 600, "title": "밤", "created_at": ""#
          + (name.hasPrefix("m") ? "2025-11-01 21:05:46" : "2025-11-02T08:00:00Z") + #""}"#)
    }
    return sandbox
  }

  @Test func `an archive is what its folder is, compressed or not`() throws {
    let sandbox = try project()
    #expect(try sandbox.run("tar", "cf", "month.tar", "-C", "month", "data") == 0)
    #expect(try sandbox.run("tar", "czf", "month.tgz", "-C", "month", "./data") == 0)
    for (input, corpus) in [("month", "a"), ("month.tar", "b"), ("month.tgz", "c")] {
      let answer = try sandbox.study("ingest", input, "--corpus", corpus + ".sqlite")
      #expect(answer.code == 0, "\(answer.errors)")
      #expect(
        try sandbox.rows(streams, of: corpus + ".sqlite") == [
          "moonriver|vod:24|2025-11-01 21:05:46|600.0|2",
          "starlight|vod:25|2025-11-02 08:00:00|600.0|3",
        ])
    }
    #expect(
      try sandbox.rows("SELECT name FROM sources ORDER BY 1", of: "c.sqlite") == [
        "month.tgz:data/moonriver/2025-11-01_21-05-46_24/chat.txt",
        "month.tgz:data/starlight/2025-11-02_08-00-00_25/chat.txt",
      ])
    let again = try sandbox.study("ingest", "month", "--corpus", "b.sqlite", "--json")
    #expect(again.output.contains(#""new":0"#) && again.output.contains(#""unchanged":2"#))
  }

  @Test func `an archive in a folder is found, and refused members are told one by one`() throws {
    let sandbox = try project()
    try sandbox.write("month/data/x/prose.txt", "once upon a time\nthere was\n")
    try sandbox.run("tar", "cf", "month/all.tar", "-C", "month", "data")
    try sandbox.run("rm", "-r", "month/data")
    let answer = try sandbox.study("ingest", "month", "--corpus", "c.sqlite")
    #expect(answer.code == 6)
    #expect(answer.errors.hasPrefix("month/all.tar:data/x/prose.txt: not a chat log"))
    #expect(try sandbox.rows("SELECT count(*) FROM sources") == ["2"])
  }

  @Test func `what lies before the damage in an archive stays`() throws {
    let sandbox = try project()
    try sandbox.run(
      "tar", "cf", "month.tar", "-C", "month/data", "moonriver", "starlight", "--sort=name")
    #expect(try sandbox.run("truncate", "-s", "5400", "month.tar") == 0)
    let answer = try sandbox.study("ingest", "month.tar", "--corpus", "c.sqlite")
    #expect(answer.code == 6, "\(answer.errors)")
    #expect(
      answer.errors.split(separator: "\n").count {
        $0.hasPrefix("month.tar: the archive cannot be read to its end (")
      } == 1, "\(answer.errors)")
    #expect(try sandbox.rows("SELECT messages FROM sources WHERE messages = 2") == ["2"])
    try sandbox.write("other.tar", "hello there\n")
    let other = try sandbox.study("ingest", "other.tar", "--corpus", "c.sqlite")
    #expect(other.code == 1 && other.errors.hasPrefix("other.tar: the archive cannot be read"))
  }

  @Test func `an archive's sidecar tells of all its logs, and nothing of one`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("in/7 mira.csv", "who,body\nmira,hi\n")
    try sandbox.write("in/8 dal.csv", "name,body\nmira,hi\ndal,ho\n")
    try sandbox.write("in/8 dal.csv.meta.json", #"{"columns": {"user": "name", "text": "body"}}"#)
    try sandbox.run("tar", "cf", "t.tar", "-C", "in", ".")
    try sandbox.write(
      "t.tar.meta.json",
      #"{"path_pattern": "{vod} {channel}.csv", "columns": {"user": "who", "text": "body"}}"#)
    let answer = try sandbox.study("ingest", "t.tar", "--corpus", "c.sqlite")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      try sandbox.rows("SELECT channel, stream, messages FROM stream_summary ORDER BY 1")
        == ["dal|vod:8|2", "mira|vod:7|1"])
    try sandbox.write("t.tar.meta.json", #"{"vod_id": "9"}"#)
    let refused = try sandbox.study("ingest", "t.tar", "--corpus", "d.sqlite")
    #expect(refused.code == 1)
    #expect(refused.errors.contains("t.tar.meta.json: it stands for all logs of t.tar"))
  }

  @Test func `a pattern tells what paths mean, and how many it does not match`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("in/Mira/[24] 20251101 210546 night.txt", first)
    try sandbox.write("in/other/notes.txt", second)
    let answer = try sandbox.study(
      "ingest", "in", "--corpus", "c.sqlite", "--channel", "starlight", "--path-pattern",
      "{channel}/[{vod}] {date} {time} {title}.*")
    #expect(answer.code == 0)
    #expect(
      answer.errors
        == "the path pattern {channel}/[{vod}] {date} {time} {title}.* tells nothing of "
        + "1 of 2 logs, such as in/other/notes.txt\n")
    #expect(
      try sandbox.rows("SELECT vod_id, title, started_at FROM streams WHERE vod_id IS NOT NULL")
        == ["24|night|1762031146000"])
    // The flag goes before the path.
    #expect(
      try sandbox.rows("SELECT DISTINCT channel FROM stream_summary") == ["starlight"])
  }

  @Test func `wrong patterns and columns on the command line are told`() throws {
    let sandbox = try Sandbox()
    let pattern = try sandbox.study(
      "ingest", "x", "--corpus", "c.sqlite", "--path-pattern", "{chanel}/*")
    #expect(pattern.code == 2)
    #expect(pattern.errors.contains("has the unknown placeholder {chanel};"))
    #expect(pattern.errors.contains("did you mean 'channel'?"))
    let columns = try sandbox.study(
      "ingest", "x", "--corpus", "c.sqlite", "--columns", "usr=a,text=b")
    #expect(columns.code == 2 && columns.errors.contains("did you mean 'user'?"))
  }

  @Test func `a log's own word, its sidecar, vod.json, flags and path count in this order`() throws
  {
    let sandbox = try project()
    try sandbox.write(
      "month/data/moonriver/2025-11-01_21-05-46_24/vod.json",
      #"{"id": "30", "user_login": "dal", "duration": "1h2m3s", "created_at": "2025-12-01T00:00:00Z"}"#
    )
    try sandbox.write(
      "month/data/moonriver/2025-11-01_21-05-46_24/chat.txt.meta.json", #"{"vod_id": "40"}"#)
    try sandbox.study("ingest", "month", "--corpus", "c.sqlite", "--channel", "mira")
    #expect(
      try sandbox.rows(streams) == [
        "dal|vod:40|2025-12-01 00:00:00|3723.0|2", "mira|vod:25|2025-11-02 08:00:00|600.0|3",
      ])
  }

  @Test func `a vod.json is no log, but a chat log may have its name`() throws {
    let sandbox = try project()
    let path = "month/data/moonriver/2025-11-01_21-05-46_24/vod.json"
    let answer = try sandbox.study("ingest", path, "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    #expect(answer.errors == "\(path): not a chat log; name the logs beside it or their folder\n")
    try sandbox.write("chat/vod.json", first)
    let log = try sandbox.study("ingest", "chat", "--corpus", "c.sqlite", "--channel", "mira")
    #expect(log.code == 0, "\(log.errors)")
  }

  @Test func `unknown keys of a sidecar are told with what was meant`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("a.txt", first)
    for (sidecar, sentence) in [
      (#"{"chanel": "mira"}"#, "a.txt.meta.json: unknown key 'chanel'; there are channel, "),
      (
        #"{"columns": {"usr": "a"}}"#,
        "a.txt.meta.json: unknown key 'usr'; there are channel, text, time, user; "
          + "did you mean 'user'?"
      ),
      (#"{"channel": "Mira of the sea"}"#, "a.txt.meta.json: 'channel' is not what it should be"),
      (#"{"channel": "mira", "vod_id": "v7"}"#, "a.txt.meta.json: 'vod_id' is not what it should"),
      (#"{"room_id": 77}"#, "a.txt.meta.json: 'room_id' is not what it should be"),
      (#"{"seconds": -4}"#, "a.txt.meta.json: 'seconds' is less than 0"),
      (#"{"path_pattern": "{vid}.*"}"#, "a.txt.meta.json: 'path_pattern' has the unknown"),
    ] {
      try sandbox.write("a.txt.meta.json", sidecar)
      let answer = try sandbox.study("ingest", "a.txt", "--corpus", "c.sqlite")
      #expect(answer.code == 1 && answer.errors.hasPrefix(sentence), "\(answer.errors)")
    }
  }

  @Test func `other columns in a sidecar or manifest make a table read again`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mira/2026-03-01.csv", "who,alias,body,other\nmira,m,hi,!x\ndal,,ho,!y\n")
    let table = sandbox.root + "/mira/2026-03-01.csv"
    func ingest(_ columns: String) throws -> [String] {
      let answer = try sandbox.study(
        "ingest", table, "--corpus", "c.sqlite", "--columns", columns, "--json")
      return [answer.output.contains(#""new":1"#) ? "read" : "known"]
        + (try sandbox.rows("SELECT messages, ignored, columns FROM sources"))
    }
    let right = #"2|0|{"text":"body","user":"who"}"#
    #expect(try ingest("user=who,text=body") == ["read", right])
    #expect(try ingest("user=who,text=body") == ["known", right])
    #expect(
      try ingest("user=who,text=other") == ["read", #"0|2|{"text":"other","user":"who"}"#])
    try sandbox.write(
      "mira/2026-03-01.csv.meta.json", #"{"columns": {"user": "who", "text": "body"}}"#)
    #expect(try ingest("user=who,text=other") == ["read", right])
    let wrong = try sandbox.study(
      "ingest", table, "--corpus", "c.sqlite", "--columns", "user=who,text=other")
    #expect(wrong.code == 0)
  }

  @Test func `a table whose columns nobody repeats stays as it was read`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mira/2026-03-01.csv", "who,body\nmira,hi\n")
    try sandbox.study("ingest", "mira", "--corpus", "c.sqlite", "--columns", "user=who,text=body")
    let again = try sandbox.study("ingest", "mira", "--corpus", "c.sqlite", "--skip-code")
    #expect(again.code == 99)
  }

  @Test func `columns of a manifest do not hide logs of known formats`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mira/2026-03-01.csv", "who,body\nmira,hi\n")
    try sandbox.write("mira/2026-03-02.txt", first)
    let answer = try sandbox.study(
      "ingest", "mira", "--corpus", "c.sqlite", "--columns", "user=who,text=body")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      try sandbox.rows("SELECT format FROM sources ORDER BY 1") == ["csv", "twitchdownloader-txt"])
  }

  @Test func `files of other kinds are refused with what to do`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("in/a.zip", Array("PK\u{3}\u{4}".utf8))
    try sandbox.write("in/b.parquet", Array("PAR1\u{1}".utf8))
    try sandbox.write("in/c.txt", "[00:00:05] <+mira> hi\n[00:00:06] <Dal Tokki> ho\n")
    try sandbox.write("in/d.json", #"{"data": [{"id": "1", "name": "moonHi", "images": {}}]}"#)
    try sandbox.write("in/e.csv", "TEXT,LABEL\nhi,1\n")
    let answer = try sandbox.study("ingest", "in", "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    let sentences = answer.errors.split(separator: "\n")
    #expect(sentences.count == 5, "\(answer.errors)")
    for (sentence, part) in zip(
      sentences,
      [
        "unpack it", "save it as CSV", "a chat log of YouTube", "study catalogue import",
        "a table without names cannot be counted",
      ])
    {
      #expect(sentence.contains(part), "\(sentence)")
    }
  }
}
