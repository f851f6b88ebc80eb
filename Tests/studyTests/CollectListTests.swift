import Foundation
import TestKit
import Testing

private let march1 = "2026-03-01T11:07:00Z"
private let table = """
  77 moonriver 88 \(march1) 600
  78 moonriver 88 2026-03-03T10:00:00Z 900

  """

private func site(_ vods: String = table) throws -> CollectSite {
  let video = StandInTwitch.video(77, march1, duration: "10m0s")
  return try CollectSite(vods, StandInTwitch(pages: [[video]]))
}

@Suite struct CollectListTests {
  @Test func `ids come from a file or from standard input, without credentials`() throws {
    let site = try site()
    try site.sandbox.write("ids.txt", "# 밤\nhttps://www.twitch.tv/videos/77\n")
    let file = try site.collect("--ids", "ids.txt", environment: site.withoutCredentials)
    #expect(file.code == 0)
    #expect(try CollectLine(file).files == ["logs/moonriver/2026-03-01T11-07-00Z-77.json"])
    let input = try site.collect(
      "--ids", "-", environment: site.withoutCredentials, input: "77\n78 2026-03-03T10:00:00Z\n")
    #expect(try CollectLine(input).files == ["logs/moonriver/2026-03-03T10-00-00Z-78.json"])
    #expect(site.server.requests.isEmpty)
  }

  @Test func `lines that are wrong are told, all of them, and nothing is downloaded`() throws {
    let site = try site()
    let answer = try site.collect("--ids", "-", input: "77\nmoonriver\n78 gestern\n")
    #expect(answer.code == 1)
    #expect(answer.output == "")
    #expect(answer.errors.contains("-:2:1: 'moonriver' is no VOD"))
    #expect(answer.errors.contains("-:3:1: 'gestern' is not a time"))
    #expect(try site.downloads().isEmpty)
  }

  @Test func `a list that is not there is told`() throws {
    let site = try site()
    let answer = try site.collect("--ids", "none.txt")
    #expect(answer.code == 1)
    #expect(answer.errors.hasPrefix("none.txt: this list cannot be read"))
  }

  @Test func `a start that is not known is asked of Twitch, else the VOD is skipped`() throws {
    let site = try site()
    let words = ["--ids", "-", "--since", "2026-03-01", "--until", "2026-03-02"]
    func run(_ environment: [String: String]) throws -> Sandbox.Answer {
      try site.sandbox.study(
        words: ["collect", "moonriver", "--output", "logs", "--json"] + words,
        environment: environment, input: "77\n78\n")
    }
    let alone = try run(site.withoutCredentials)
    #expect(alone.code == 99)
    let skipped = try CollectLine(alone).skipped
    #expect(skipped.map(\.vod) == ["77", "78"])
    #expect(skipped.allSatisfy { $0.reason.contains("is not known") })
    let asked = try CollectLine(run(site.environment))
    #expect(asked.files == ["logs/moonriver/2026-03-01T11-07-00Z-77.json"])
    #expect(asked.skipped.map(\.vod) == ["78"])
  }

  @Test func `a VOD of another channel is skipped`() throws {
    let site = try site("77 sodapond 99 \(march1) 600\n")
    let words = ["collect", "sodapond", "--output", "logs", "--ids", "-", "--since", "2026-01-01"]
    let answer = try site.sandbox.study(words: words, environment: site.environment, input: "77\n")
    #expect(answer.code == 99)
    #expect(answer.errors == "skipped VOD 77: it is of the channel moonriver\n")
  }

  @Test func `a log of another channel is skipped though nobody told so before`() throws {
    let site = try site("77 sodapond 99 \(march1) 600\n")
    let answer = try site.collect("--ids", "-", environment: site.withoutCredentials, input: "77\n")
    #expect(answer.code == 99)
    #expect(answer.errors == "skipped VOD 77: it is of the channel sodapond\n")
    #expect(site.files == [])
  }

  @Test func `a mirror's page names VODs`() throws {
    let site = try site()
    let page = """
      <a href="/videos/78">다시</a> <i data-t="2026-03-03 10:00"></i>
      <li data-vod="77" data-t="2026-03-01 11:07:00">
      """
    let mirror = try StandInServer { request in
      request.path == "/c/moonriver" ? .init(200, page) : .init(404)
    }
    defer { mirror.stop() }
    let url = mirror.address + "/c/{channel}"
    let usual = try site.collect(
      "--mirror", url.replacing("http:", with: "HTTP:"), environment: site.withoutCredentials)
    #expect(try CollectLine(usual).files == ["logs/moonriver/2026-03-03T10-00-00Z-78.json"])
    let pattern = #"data-vod="{vod}"*data-t="{date} {time}""#
    let other = try site.collect(
      "--mirror", url, "--mirror-pattern", pattern, "--until", "2026-03-02",
      environment: site.withoutCredentials)
    #expect(try CollectLine(other).files == ["logs/moonriver/2026-03-01T11-07-00Z-77.json"])
    let nothing = try site.collect("--mirror", url, "--mirror-pattern", "/v/{vod}")
    #expect(nothing.code == 1)
    #expect(
      nothing.errors
        == "GET \(mirror.address)/c/moonriver: the page names no VOD as '/v/{vod}'; check the "
        + "address and --mirror-pattern\n")
    let missing = try site.collect("--mirror", mirror.address + "/{channel}")
    #expect(missing.code == 1)
    #expect(missing.errors.contains("refused with status 404"))
  }
}
