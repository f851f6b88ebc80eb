import Chat
import Testing

@testable import ChatLogs

@Suite("TwitchDownloader text")
struct TextTests {
  @Test func `a relative log's lines become messages with times since the start`() throws {
    let log = try Gathered(
      """
      [0:00:05] mira_the_cat: moonHi 안녕하세요
      [0:13:37] 달토끼: ㅋㅋㅋ 😂 moonLUL
      [1:02:03] Riot Games: two words in a name

      """)
    #expect(log.format == .twitchDownloaderText)
    #expect(log.clock == .sinceStart)
    #expect(log.entries.map(\.time) == [5000, 817_000, 3_723_000])
    #expect(log.entries.map(\.displayName) == ["mira_the_cat", "달토끼", "Riot Games"])
    #expect(log.entries[1].text == "ㅋㅋㅋ 😂 moonLUL")
    #expect(log.entries.map(\.record) == [1, 2, 3])
    #expect(log.tally.messages == 3)
    #expect(log.facts.flags == [.noBadges, .noStartTime, .mirrorsNotVisible])
    #expect(log.entries.allSatisfy { $0.badge == nil })
  }

  @Test func `UTC stamps give times since 1970, with and without milliseconds`() throws {
    let log = try Gathered(
      """
      [2022-07-14 06:25:28 UTC] mira: a
      [2022-07-14 06:25:29 UTC] mira: b
      [2022-07-14 06:26:00.250 UTC] mira: c
      [2022-07-15 06:26:00.250 UTC] mira: d
      [2022-08-15 06:26:00.250 UTC] mira: e
      """)
    #expect(log.clock == .sinceEpoch)
    #expect(
      log.entries.map { $0.time - 1_657_779_928_000 } == [
        0, 1000, 32_250, 86_432_250, 2_764_832_250,
      ])
    #expect(log.facts.flags == [.noBadges, .mirrorsNotVisible])
  }

  @Test func `a log without stamps has no times`() throws {
    let log = try Gathered("mira: hello\n달토끼: 안녕\nmira: \n")
    #expect(log.clock == .none)
    #expect(log.entries.map(\.time) == [Message.noTime, Message.noTime, Message.noTime])
    #expect(log.entries.map(\.text) == ["hello", "안녕", ""])
    #expect(log.facts.flags == [.noBadges, .noTimeStamps, .mirrorsNotVisible])
  }

  @Test func `bodies may be empty or hold colons and stamps, and old names end in a space`() throws
  {
    let log = try Gathered(
      """
      [0:00:01] mira: look: this [0:00:09] joe: quoted
      [0:00:02] mira :old name
      [0:00:03] mira : old name
      [0:00:04] mira:\u{20}
      [0:00:05] mira:
      [0:00:06] mira: http://example.org/x
      """)
    #expect(
      log.entries.map(\.text) == [
        "look: this [0:00:09] joe: quoted", "old name", "", "", "http://example.org/x",
      ])
    #expect(Set(log.entries.map(\.displayName)) == ["mira"])
    #expect(log.tally.rejected == [.noAuthor: .init(count: 1, firstRecord: 2)])
  }

  @Test func `each unusable line is in the class that names its fault`() throws {
    let log = try Gathered(
      """
      [0:00:01] mira: good
      continued on a second line: indeed

      [0:61:01] mira: no such minute
      [0:00:02] nobody says this
      [0:00:03] : nameless
      [not a stamp] mira: text
      [0:00:04] mira: good
      """, format: .twitchDownloaderText)
    #expect(log.tally.messages == 2)
    #expect(log.tally.ignored == [.blank: 1])
    #expect(log.tally.rejected[.noTimeStamp] == .init(count: 2, firstRecord: 2))
    #expect(log.tally.rejected[.badTimeStamp] == .init(count: 1, firstRecord: 4))
    #expect(log.tally.rejected[.noAuthor] == .init(count: 2, firstRecord: 5))
    #expect(log.tally.records == 8)
  }

  @Test func `bytes that are not UTF-8 cost their line alone`() throws {
    var bytes = Array("[0:00:01] mira: good\n[0:00:02] mira: ba".utf8)
    bytes += [0xFF, 0xC3] + Array("d\n[0:00:03] 달토끼: 좋아\n".utf8)
    let log = try Gathered(bytes)
    #expect(log.entries.map(\.text) == ["good", "좋아"])
    #expect(log.tally.rejected == [.notUTF8: .init(count: 1, firstRecord: 2)])
  }

  @Test func `a line over the limit costs one rejection and no memory`() throws {
    let long = String(repeating: "W", count: 5_000_000)
    let log = try Gathered("[0:00:01] a: x\n[0:00:02] b: \(long)\n[0:00:03] c: z\n")
    #expect(log.entries.map(\.text) == ["x", "z"])
    #expect(log.entries.map(\.record) == [1, 3])
    #expect(log.tally.rejected == [.tooLong: .init(count: 1, firstRecord: 2)])
  }

  @Test func `a line of exactly the limit is read, one byte more is not`() throws {
    for (extra, end) in [(0, "\n"), (0, "\r\n"), (0, ""), (1, "\n"), (1, "\r\n"), (1, "")] {
      let head = "[0:00:01] a: "
      let line = head + String(repeating: "x", count: 200 - head.utf8.count + extra)
      for block in [64, 100, 200, 4096] {
        let log = try Gathered(line + end, block: block, record: 200)
        #expect(log.tally.messages == 1 - extra, "block \(block)")
        #expect(log.tally.records == 1)
      }
    }
  }

  @Test func `NUL bytes are text`() throws {
    let log = try Gathered("[0:00:01] a: x\0y\n[0:00:02] b: \0\n")
    #expect(log.entries.map(\.text) == ["x\0y", "\0"])
  }

  @Test func `an hour field that wraps at 24 hours is repaired and flagged`() throws {
    let log = try Gathered(
      """
      [0:00:01] a: one
      [23:59:58] a: two
      [0:00:03] a: three
      [23:59:59] a: late
      [12:00:00] a: four
      [23:00:00] a: five
      [1:00:00] a: six
      """)
    let day: Int64 = 86_400_000
    #expect(
      log.entries.map(\.time) == [
        1000, day - 2000, day + 3000, day - 1000, day + day / 2, 2 * day - 3_600_000,
        2 * day + 3_600_000,
      ])
    #expect(log.facts.flags.contains(.dayWrapRepaired))
  }

  @Test func `hours over 24 need no repair`() throws {
    let log = try Gathered("[23:59:58] a: one\n[25:00:01] a: two\n[101:00:00] a: three\n")
    #expect(log.entries.map(\.time) == [86_398_000, 90_001_000, 363_600_000])
    #expect(!log.facts.flags.contains(.dayWrapRepaired))
  }

  @Test func `a busy chat with at most one message a second is flagged as thinned`() throws {
    func log(_ step: (Int) -> Int) throws -> Gathered {
      let lines = (0..<600).map { index in
        let second = step(index)
        let clock = [second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }
        return "[\(second / 3600):\(clock[0]):\(clock[1])] a: x"
      }
      return try Gathered(lines.joined(separator: "\n"))
    }
    #expect(try log { $0 * 2 }.facts.flags.contains(.thinned))
    #expect(try !log { $0 * 2 / 3 }.facts.flags.contains(.thinned))
    #expect(try !log { $0 * 20 }.facts.flags.contains(.thinned))
  }

  @Test func `a log may lack its last line end`() throws {
    let log = try Gathered("[0:00:01] a: one\n[0:00:02] b: two")
    #expect(log.entries.map(\.text) == ["one", "two"])
    #expect(!log.facts.flags.contains(.truncated))
  }

  @Test func `a last line that is cut off and too long is too long, whatever the block`() throws {
    let text = "[0:00:01] Ann: moonHi\n[0:00:02] Ann: " + String(repeating: "x", count: 400)
    let cut = utf16(text) + [0x20]
    for block in [64, 100, 65_536] {
      let log = try Gathered(cut, block: block, record: 150)
      #expect(log.tally.rejected == [.tooLong: .init(count: 1, firstRecord: 2)], "block \(block)")
      #expect(log.tally.messages == 1)
      #expect(log.facts.flags.contains(.truncated))
    }
    #expect(
      try Gathered(cut).tally.rejected == [.truncated: .init(count: 1, firstRecord: 2)])
  }
}
