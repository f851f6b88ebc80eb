import Testing

@Suite struct `CSV tables and pages` {
  private let table = """
    at,who,where,body
    2026-03-01T20:00:00+09:00,달토끼 (dal_tokki),#moonriver,"LUL, 안녕 LUL"
    2026-03-01T20:00:01+09:00,mira,#starlight,LUL
    2026-03-02T20:00:01+09:00,mira,#moonriver,하이

    """

  @Test func `a table without a mapping is refused with its header and the way to map it`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("chat.csv", table)
    let answer = try sandbox.study("ingest", "chat.csv", "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    #expect(answer.errors.hasPrefix("chat.csv: "))
    #expect(answer.errors.contains("the columns at, who, where, body;"))
    #expect(answer.errors.contains(#"chat.csv.meta.json, as {"columns": {"time": "NAME""#))
    #expect(answer.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test func `a sidecar's columns make a table a log of several channels`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("names.txt", "LUL\n")
    try sandbox.study("catalogue", "import", "names.txt", "--corpus", "c.sqlite")
    try sandbox.write("chat.csv", table)
    try sandbox.write(
      "chat.csv.meta.json",
      #"{"columns": {"time": "at", "user": "who", "text": "body", "channel": "where"}}"#)
    let answer = try sandbox.study("ingest", "chat.csv", "--corpus", "c.sqlite", "--json")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(try sandbox.rows("SELECT format, messages FROM sources") == ["csv-channels|3"])
    #expect(
      try sandbox.rows("SELECT channel, stream, messages FROM stream_summary ORDER BY 1, 2")
        == [
          "moonriver|day:2026-03-01|1", "moonriver|day:2026-03-02|1", "starlight|day:2026-03-01|1",
        ])
    #expect(
      try sandbox.rows("SELECT channel, uses, chatters FROM emote_totals ORDER BY 1")
        == ["moonriver|1|1", "starlight|1|1"])
  }

  @Test func `a table of one channel is one stream`() throws {
    let sandbox = try Sandbox()
    try sandbox.write("chat.csv", table)
    try sandbox.write(
      "chat.csv.meta.json",
      #"{"channel": "moonriver", "columns": {"time": "at", "user": "who", "text": "body"}}"#)
    let answer = try sandbox.study("ingest", "chat.csv", "--corpus", "c.sqlite")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(
      try sandbox.rows("SELECT channel, started_at, messages FROM stream_summary")
        == ["moonriver|2026-03-01 11:00:00|3"])
  }

  @Test(arguments: [
    (#"{"columns": {"time": "at", "text": "body"}}"#, "'columns.user' is missing"),
    (#"{"columns": ["at", "who", "body"]}"#, "'columns' is not what it should be"),
    (#"{"columns": {"user": "who", "text": "words"}}"#, "no column 'words'"),
  ])
  func `a mapping that does not fit is told`(sidecar: String, sentence: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("chat.csv", table)
    try sandbox.write("chat.csv.meta.json", sidecar)
    let answer = try sandbox.study("ingest", "chat.csv", "--corpus", "c.sqlite")
    #expect(answer.code == 1)
    #expect(answer.errors.contains(sentence), "\(answer.errors)")
  }

  /// A zstd frame of fewer than 256 bytes that holds them as they are.
  private func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    let block = bytes.count << 3 | 1
    return [0x28, 0xB5, 0x2F, 0xFD, 0x20, UInt8(bytes.count)]
      + [UInt8(block & 0xFF), UInt8(block >> 8), 0] + bytes
  }

  @Test func `a page in zstd is found in a folder and gives its VOD`() throws {
    let sandbox = try Sandbox()
    let page = """
      <p><pre class="c">[<a href="https://twitch.tv/videos/24/?t=0h00m05s">0:00:05</a>] \
      <a href="https://twitch.tv/dal"><span>달토끼 (dal)</span></a><span>: 안녕 LUL </span></pre>
      """
    try sandbox.write("chat/page.html.zst", stored(page))
    let answer = try sandbox.study("ingest", "chat", "--corpus", "c.sqlite", "--channel", "m")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(try sandbox.rows("SELECT stream, messages FROM stream_summary") == ["vod:24|1"])
  }
}
