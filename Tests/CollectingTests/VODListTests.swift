import Chat
import Collecting
import Manifest
import Testing

private func instant(_ text: String) -> Instant? { Instant(iso8601: text.utf8) }

@Suite struct VODListTests {
  @Test func `ids and addresses, starts and comments`() throws {
    let text = """
      # 목록
      2701087112 2026-03-01T11:07:00Z
        https://www.twitch.tv/videos/2703087118?t=1h  # 밤

      twitch.tv/moonriver/v/3\r
      m.twitch.tv/moonriver/video/4/
      2701087112
      5\t2026-03-02 12:00+09:00
      """
    let list = try VODList(text, file: "ids.txt", login: "moonriver")
    try #require(list.vods.map(\.vod.id) == ["2701087112", "2703087118", "3", "4", "5"])
    #expect(list.vods.allSatisfy { $0.vod.login == "moonriver" })
    #expect(list.vods[0].vod.createdAt == instant("2026-03-01T11:07:00Z"))
    #expect(list.vods[1].begin == nil)
    #expect(list.vods[4].vod.createdAt == instant("2026-03-02T03:00:00Z"))
  }

  @Test func `every line that is wrong is told with its place`() throws {
    let text = "1\n  moonriver\n2 gestern\nhttps://example.org/videos/3\n4/5\n6\n7 2026-03-01\n"
    let problems = try #require(throws: Problems.self) {
      try VODList(text, file: "ids.txt", login: "moonriver")
    }
    let lines = problems.list.map(\.description)
    try #require(
      lines.map { $0.prefix { $0 != " " } } == [
        "ids.txt:2:3:", "ids.txt:3:1:", "ids.txt:4:1:", "ids.txt:5:1:", "ids.txt:7:1:",
      ])
    #expect(lines[0].contains("'moonriver' is no VOD"))
    #expect(lines[1].contains("'gestern' is not a time"))
    #expect(lines[4].contains("'2026-03-01' is not a time"))
  }

  @Test func `an empty list is one`() throws {
    #expect(try VODList("\n# x", file: "-", login: "a").vods.isEmpty)
  }
}
