import Chat
import Statistics
import Testing

@testable import Manifest

@Suite struct `Path patterns` {
  @Test(arguments: [
    (
      "data/{channel}/{date}_{time}_{vod}/*",
      "/logs/data/MoonRiver/2025-11-01_21-05-46_2607/verbose_chat.json.gz",
      "channel=moonriver date=2025-11-01 time=21:05:46 vod=2607"
    ),
    ("{room_id}/{date}.*", "x/87791915/20251101.txt.gz", "date=2025-11-01 room_id=87791915"),
    ("{date}T{time}.*", "2025-11-01T210546Z.txt", "date=2025-11-01 time=21:05:46"),
    ("{date} {time}", "2025-11-01 21:05:46", "date=2025-11-01 time=21:05:46"),
    ("{date}{time}", "20251101210546", "date=2025-11-01 time=21:05:46"),
    ("[{vod}] [{date}] {title}.html", "[24] [2021-06-09] 6 / 9.html", nil),
    (
      "[{vod}] [{date}] {title}.html", "[24] [2021-06-09] 밤 [2].html",
      "date=2021-06-09 title=밤 [2] vod=24"
    ),
    ("./{channel}/*/{vod}.*", "a/mira/any thing/7.txt", "channel=mira vod=7"),
    ("{channel}-*", "mira-9", "channel=mira"),
    ("{date}*", "2025-11-01 part 2.txt", "date=2025-11-01"),
    ("{date}*", "2025110187.txt", nil),
    ("{date}.*", "2025-11-31.txt", nil),
    ("{date}_{time}.*", "2025-11-01_24-00-00.txt", nil),
    ("{date}_{time}.*", "2025-11-01_21-0546.txt", nil),
    ("{channel}/{date}.*", "2025-11-01.txt", nil),
    ("{channel}/*", "달빛강/x", nil),
    ("{channel}/*", "no such login/x", nil),
    ("{vod}.*", "v24.txt", nil),
    ("{vod}", "", nil),
  ])
  func `tell what stands at the end of a path`(pattern: String, path: String, told: String?) throws
  {
    let values = try PathPattern(pattern).values(in: path)
    let lines = values?.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
    #expect(lines?.joined(separator: " ") == told)
  }

  @Test(arguments: [
    (
      "{chanel}/*",
      "has the unknown placeholder {chanel}; there are {channel}, {room_id}, {date}, {time}, "
        + "{vod}, {title}; did you mean 'channel'?"
    ),
    ("{}", "has the unknown placeholder {};"),
    ("{channel/{date}", "has no } behind '{channel'"),
    ("{time}.*", "has {time} without {date}"),
    ("{date}/{date}.*", "has {date} twice"),
    ("*/*.txt", "tells nothing"),
    ("", "tells nothing"),
  ])
  func `that are wrong are told with the placeholder`(pattern: String, sentence: String) {
    let mismatch = #expect(throws: Mismatch.self) { try PathPattern(pattern) }
    #expect(mismatch?.message.hasPrefix(sentence) == true, "\(mismatch?.message ?? "")")
  }

  @Test func `read back what a path was made of`() throws {
    let pattern = try PathPattern("{channel}/*/{date}T{time}-{vod} {title}.*")
    var generator = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let day = CivilDate(daysSinceEpoch: Int.random(in: 15_000..<22_000, using: &generator))
      let vod = UInt32.random(in: 1...UInt32.max, using: &generator)
      let login = String((0..<5).map { _ in "abc019_".randomElement(using: &generator) ?? "a" })
      let clock = [24, 60, 60].map { Int.random(in: 0..<$0, using: &generator) }
        .map { $0 < 10 ? "0\($0)" : "\($0)" }
      let title = String((0..<4).map { _ in "a-T1 .밤".randomElement(using: &generator) ?? "a" })
      let path = "x/\(login)/y/\(day)T\(clock.joined())Z-\(vod) \(title).txt"
      let values = pattern.values(in: path)
      #expect(values?[.channel] == login && values?[.date] == day.description, "\(path)")
      #expect(values?[.time] == clock.joined(separator: ":") && values?[.vod] == "\(vod)")
      #expect(values?[.title] == title)
    }
  }
}
