import Foundation
import TestKit
import Testing

private let march1 = "2026-03-01T11:07:00Z"
private let march3 = "2026-03-03T10:00:00Z"
private let table = "77 moonriver 88 \(march1) 600\n78 moonriver 88 \(march3) 900\n"

/// A Twitch that lists both VODs of the table, in two pages.
private func twitch(first: String = "10m0s") -> StandInTwitch {
  StandInTwitch(pages: [
    [StandInTwitch.video(78, march3, duration: "15m0s")],
    [StandInTwitch.video(77, march1, duration: first)],
  ])
}

private let file77 = "logs/moonriver/2026-03-01T11-07-00Z-77.json"
private let file78 = "logs/moonriver/2026-03-03T10-00-00Z-78.json"

@Suite struct CollectTests {
  @Test func `the chat of all VODs that Twitch lists lies in files with sidecars`() throws {
    let site = try CollectSite(table, twitch())
    let answer = try site.collect()
    #expect(answer.code == 0)
    #expect(answer.errors == "")
    #expect(
      answer.output
        == #"{"channel":"moonriver","downloaded":2,"failed":[],"files":["\#(file77)","\#(file78)"],"#
        + #""skipped":[]}"# + "\n")
    #expect(
      site.files == [
        "moonriver/2026-03-01T11-07-00Z-77.json",
        "moonriver/2026-03-01T11-07-00Z-77.json.meta.json",
        "moonriver/2026-03-03T10-00-00Z-78.json",
        "moonriver/2026-03-03T10-00-00Z-78.json.meta.json",
      ])
    let sidecar = try #require(site.sandbox.read(file77 + ".meta.json"))
    for fact in [#""channel":"moonriver""#, #""room_id":"88""#, #""seconds":600"#, march1] {
      #expect(sidecar.contains(fact))
    }
  }

  @Test func `words tell what was done when no JSON is asked for`() throws {
    let site = try CollectSite(table, twitch())
    let words = ["collect", "#MoonRiver", "--output", "logs/", "--since", "2026-03-02"]
    let answer = try site.sandbox.study(words: words, environment: site.environment)
    #expect(answer.code == 0)
    #expect(
      answer.output
        == "moonriver: 1 downloaded, 0 failed, 1 skipped; 1 file waits to be ingested\n")
    #expect(
      answer.errors == "skipped VOD 77: it began outside the period of --since and --until\n")
    #expect(site.files.count == 2)
  }

  @Test func `what is collected is not downloaded again`() throws {
    let site = try CollectSite(table, twitch())
    try site.collect()
    let again = try site.collect()
    #expect(again.code == 99)
    let line = try CollectLine(again)
    #expect(line.files.isEmpty)
    #expect(line.skipped.map(\.vod) == ["78", "77"])
    #expect(again.errors == "skipped VOD 78, 77: it is collected already\n")
    #expect(try site.downloads().sorted() == ["77", "78"])
  }

  @Test func `files wait until the corpus holds them, which then needs no files`() throws {
    let site = try CollectSite(table, twitch())
    try site.collect()
    let waiting = try site.collect("--corpus", "c.sqlite")
    #expect(waiting.code == 0)
    #expect(try CollectLine(waiting).downloaded == 0)
    #expect(try CollectLine(waiting).files == [file77, file78])
    try site.sandbox.study("ingest", file77, "--corpus", "c.sqlite")
    #expect(try CollectLine(site.collect("--corpus", "c.sqlite")).files == [file78])
    try site.sandbox.study("ingest", "logs", "--corpus", "c.sqlite")
    #expect(try site.collect("--corpus", "c.sqlite").code == 99)
    try FileManager.default.removeItem(atPath: site.sandbox.root + "/logs")
    let held = try site.collect("--corpus", "c.sqlite")
    #expect(held.code == 99)
    #expect(
      try CollectLine(held).skipped.map(\.reason) == ["the corpus holds it", "the corpus holds it"])
    #expect(try site.downloads().count == 2)
  }

  @Test func `a file that the corpus holds under another name does not wait`() throws {
    let site = try CollectSite(table, twitch())
    try site.collect()
    try site.sandbox.write("other.json", try #require(site.sandbox.read(file77)))
    try site.sandbox.study("ingest", "other.json", "--corpus", "c.sqlite")
    #expect(try CollectLine(site.collect("--corpus", "c.sqlite")).files == [file78])
  }

  @Test func `a file that is as long as the one that the corpus holds, of a longer VOD, waits`()
    throws
  {
    let site = try CollectSite(table, twitch())
    try site.downloader.know("77 moonriver 88 \(march1) 7000\n")
    try site.collect("--ids", "-", input: "77")
    try site.sandbox.study("ingest", "logs", "--corpus", "c.sqlite")
    let before = try #require(site.sandbox.read(file77)).utf8.count
    try site.downloader.know("77 moonriver 88 \(march1) 7200\n")
    try FileManager.default.removeItem(atPath: site.sandbox.root + "/logs")
    try site.collect("--ids", "-", input: "77")
    #expect(try #require(site.sandbox.read(file77)).utf8.count == before)
    #expect(
      try CollectLine(site.collect("--until", "2026-03-02", "--corpus", "c.sqlite")).files == [
        file77
      ])
  }

  @Test func `a VOD that was live and has grown is collected again`() throws {
    let site = try CollectSite(table, twitch(first: "2h0m0s"))
    try site.downloader.know("77 moonriver 88 \(march1) 7000 empty\n")
    // A list without lengths stands for Twitch's of the time when the channel was live.
    #expect(try site.collect("--ids", "-", input: "77").code == 0)
    try site.sandbox.study("ingest", "logs", "--corpus", "c.sqlite")
    try site.downloader.know("77 moonriver 88 \(march1) 7200\n")
    let grown = try site.collect("--until", "2026-03-02", "--corpus", "c.sqlite")
    #expect(grown.code == 0)
    #expect(grown.errors.contains("VOD 77 has grown since it was collected\n"))
    #expect(try CollectLine(grown).files == [file77])
    let ingest = try site.sandbox.study("ingest", file77, "--corpus", "c.sqlite", "--json")
    #expect(ingest.output.contains(#""new":1"#))
    #expect(try site.sandbox.rows("SELECT vod_id, seconds FROM streams") == ["77|7200.0"])
    #expect(try site.collect("--until", "2026-03-02", "--corpus", "c.sqlite").code == 99)
    #expect(try site.downloads() == ["77", "77"])
  }

  @Test func `a VOD is collected again until sidecar and log are of its new length`() throws {
    let site = try CollectSite(table, twitch())
    try site.downloader.know("77 moonriver 88 \(march1) 600\n")
    try site.collect("--ids", "-", input: "77")
    let sidecar = try #require(site.sandbox.read(file77 + ".meta.json"))
    let long = try CollectSite(table, twitch(first: "2h0m0s"))
    try long.downloader.know("77 moonriver 88 \(march1) 7200\n")
    try long.collect("--ids", "-", input: "77")
    // As a run leaves it that is killed between the two.
    try long.sandbox.write(file77 + ".meta.json", sidecar)
    #expect(try CollectLine(long.collect("--until", "2026-03-02")).files == [file77])
    #expect(try long.collect("--until", "2026-03-02").code == 99)
  }

  @Test func `a VOD whose log is shorter than Twitch says waits until Twitch says more`() throws {
    let site = try CollectSite(table, twitch(first: "15m0s"))
    #expect(try CollectLine(site.collect("--until", "2026-03-02")).downloaded == 1)
    #expect(try site.collect("--until", "2026-03-02").code == 99)
    try site.sandbox.study("ingest", "logs", "--corpus", "c.sqlite")
    #expect(try site.collect("--until", "2026-03-02", "--corpus", "c.sqlite").code == 99)
    let sidecar = try #require(site.sandbox.read(file77 + ".meta.json"))
    try site.sandbox.write(
      file77 + ".meta.json", sidecar.replacing(#""seconds":900"#, with: #""seconds":839"#))
    #expect(try CollectLine(site.collect("--until", "2026-03-02")).downloaded == 1)
    #expect(try site.downloads() == ["77", "77"])
  }

  @Test func `a VOD of which the corpus holds a part is collected`() throws {
    let site = try CollectSite(table, twitch())
    try site.collect("--until", "2026-03-02")
    let log = try #require(site.sandbox.read(file77))
    try site.sandbox.write("half.json", String(log.prefix(log.count * 3 / 4)))
    try FileManager.default.removeItem(atPath: site.sandbox.root + "/logs")
    try site.sandbox.study(
      "ingest", "half.json", "--corpus", "c.sqlite", "--channel", "moonriver")
    #expect(try site.sandbox.rows("SELECT DISTINCT flag FROM stream_flags").contains("truncated"))
    #expect(
      try CollectLine(site.collect("--until", "2026-03-02", "--corpus", "c.sqlite")).files == [
        file77
      ])
  }

  @Test func `the period is half-open, in times or days`() throws {
    let site = try CollectSite(table, twitch())
    let none = try site.collect("--since", "2026-03-01T11:07:01Z", "--until", march3)
    #expect(none.code == 99)
    #expect(try CollectLine(none).skipped.count == 2)
    #expect(try CollectLine(site.collect("--since", march1, "--until", march3)).files == [file77])
    #expect(
      try CollectLine(site.collect("--since", "2026-03-03", "--until", "2026-03-04")).files
        == [file78])
    // What an earlier day has left waits, what a later day will bring does not.
    let later = try site.collect("--since", "2026-03-03", "--corpus", "none.sqlite")
    #expect(try CollectLine(later).files == [file77, file78])
    let earlier = try site.collect("--until", "2026-03-03", "--corpus", "none.sqlite")
    #expect(try CollectLine(earlier).files == [file77])
  }

  @Test func `a failure leaves the others, and the next run does the rest`() throws {
    let site = try CollectSite(table, twitch())
    try site.downloader.know(
      "77 moonriver 88 \(march1) 600 killed\n78 moonriver 88 \(march3) 900\n")
    let some = try site.collect()
    #expect(some.code == 6)
    #expect(try CollectLine(some).files == [file78])
    #expect(try CollectLine(some).failed.map(\.vod) == ["77"])
    #expect(some.errors.hasPrefix("VOD 77: "))
    #expect(site.files.count == 2)
    let all = try site.collect()
    #expect(all.code == 1)
    #expect(try CollectLine(all).downloaded == 0)
    try site.downloader.know(table)
    let rest = try site.collect()
    #expect(rest.code == 0)
    #expect(try CollectLine(rest).files == [file77])
  }

  @Test func `a VOD that is gone is skipped`() throws {
    let site = try CollectSite("", twitch())
    let answer = try site.collect()
    #expect(answer.code == 99)
    let reasons = try CollectLine(answer).skipped.map(\.reason)
    #expect(reasons == ["Twitch has it no more", "Twitch has it no more"])
  }

  @Test func `several downloads at once give the same files`() throws {
    let site = try CollectSite(table, twitch())
    let answer = try site.collect("--jobs", "8")
    #expect(try CollectLine(answer).files == [file77, file78])
  }
}
