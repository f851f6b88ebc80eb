import Collecting
import Manifest
import Testing

@Suite struct MirrorPatternTests {
  private func found(_ pattern: String, _ page: String) throws -> [String] {
    try MirrorPattern(pattern).vods(in: page, login: "moonriver").map { entry in
      "\(entry.vod.id) \(entry.begin.map { "\($0.lowerBound)/\($0.upperBound)" } ?? "-")"
    }
  }

  @Test func `links of Twitch are found, each once and in order`() throws {
    let page = """
      <a href="https://www.twitch.tv/videos/30">달</a> <a href="/videos/7?t=1">x</a>
      <a href="/videos/30">again</a><a href="/videos/abc">no</a>
      """
    #expect(try found(MirrorPattern.usual, page) == ["30 -", "7 -"])
    #expect(try MirrorPattern(MirrorPattern.usual).vods(in: page, login: "a")[0].vod.login == "a")
  }

  @Test func `days and times are read as in paths`() throws {
    let page = """
      <tr data-t="2026-03-01 11:07:00"><td><b>x</b><td data-id="1">\r
      <tr data-t="20260302 110700Z"><td data-id="2">
      <tr data-t="2026-13-02 11:07:00"><td data-id="3">
      <tr data-t="2026-03-04 11:07:00"><td>\r\n<td data-id="4">
      """
    #expect(
      try found(#"data-t="{date} {time}"*data-id="{vod}""#, page) == [
        "1 2026-03-01T11:07:00Z/2026-03-01T11:07:00Z",
        "2 2026-03-02T11:07:00Z/2026-03-02T11:07:00Z",
      ])
    #expect(
      try found("{date}*data-id=\"{vod}", page) == [
        "1 2026-03-01T00:00:00Z/2026-03-01T23:59:59.999Z",
        "2 2026-03-02T00:00:00Z/2026-03-02T23:59:59.999Z",
      ])
  }

  @Test func `text is literal`() throws {
    let sign = #"(a+b).[c]|^$?\d 달😀-"#
    #expect(try found(sign + "{vod}", "xx\(sign)12yy\(sign)3") == ["12 -", "3 -"])
    #expect(try found(".{vod}", "x12.3") == ["3 -"])
  }

  @Test func `a long line without an end is searched in a moment`() throws {
    let page = String(repeating: #"href="2026-03-01""#, count: 5000)
    #expect(try found("{date}*data-id={vod}", page).isEmpty)
  }

  @Test(arguments: [
    ("/videos/", "has no {vod}"), ("{vod}{vod}", "{vod} twice"), ("{vod}{time}", "{time} without"),
    ("{vdo}", "did you mean 'vod'"), ("{vod", "has no }"), ("{channel}{vod}", "{channel}"),
  ])
  func `a pattern that cannot mean anything is told`(pattern: String, words: String) throws {
    let mismatch = try #require(throws: Mismatch.self) { try MirrorPattern(pattern) }
    #expect(mismatch.message.contains(words))
  }
}
