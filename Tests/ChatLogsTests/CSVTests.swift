import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("CSV tables")
struct CSVTests {
  static let columns = CSVColumns(
    time: "sent", user: "user", text: "Chat Message", channel: "channel")

  @Test func `a table of several channels is a continuous log`() throws {
    let log = try Gathered(path: fixture("table.csv"), columns: CSVTests.columns)
    #expect(log.format == .csvOfChannels)
    #expect(log.clock == .sinceEpoch)
    #expect(log.entries.map(\.record) == [1, 2, 3, 4, 9, 12, 13])
    #expect(
      log.entries.map { $0.time - 1_772_362_800_000 } == [250, 1467, 2000, 3500, 4000, 5123, 6000])
    #expect(
      log.entries.map(\.channel.login) == [
        "moonriver", "moonriver", "starlight", "moonriver", "moonriver", "moonriver", "moonriver",
      ])
    #expect(
      log.entries.map(\.text) == [
        #"moonHi, "안녕""#, "ㅋㅋㅋ", "two\r\nlines, \"quoted\" and more", "waves 😂", "no user",
        "moonHi",
        #"it is 5" long"#,
      ])
    #expect(log.entries[0].displayName == "달토끼")
    #expect(log.entries[0].login == "dal_tokki")
    #expect(log.entries[1].displayName == "mira_the_cat")
    #expect(log.entries[4].displayName == "")
    #expect(log.entries[5].notice?.kind == .sub)
    #expect(log.facts.flags == [.noBadges, .mirrorsNotVisible])
  }

  @Test func `each unusable row is in the class that names its fault`() throws {
    let tally = try Gathered(path: fixture("table.csv"), columns: CSVTests.columns).tally
    #expect(tally.records == 13)
    #expect(tally.messages == 6)
    #expect(tally.notices == 1)
    #expect(tally.ignored == [.blank: 1])
    #expect(tally.rejected[.badTimeStamp] == .init(count: 2, firstRecord: 6))
    #expect(tally.rejected[.noTimeStamp] == .init(count: 1, firstRecord: 8))
    #expect(tally.rejected[.malformed] == .init(count: 2, firstRecord: 10))
  }

  @Test(
    "times are read however they are written",
    arguments: [
      ("2018-02-23T11:04:42.892+05:30", 1_519_364_082_892, .sinceEpoch),
      ("2021-06-19 14:02:13.467944", 1_624_111_333_467, .sinceEpoch),
      ("1497898506", 1_497_898_506_000, .sinceEpoch),
      ("1497898506.2354", 1_497_898_506_235, .sinceEpoch),
      ("1497898506235", 1_497_898_506_235, .sinceEpoch),
      ("1497898506235123", 1_497_898_506_235, .sinceEpoch), ("12.5", 12_500, .sinceStart),
      ("0", 0, .sinceStart), ("21:47", 78_420_000, .sinceStart),
      ("1:02:03", 3_723_000, .sinceStart),
      ("0:00:01.25", 1250, .sinceStart),
    ] as [(String, Int64, LogClock)])
  func times(_ written: String, _ time: Int64, _ clock: LogClock) throws {
    let log = try Gathered(
      "a,b,c\n\(written),mira,hi\n", columns: CSVColumns(time: "a", user: "b", text: "c"))
    #expect(log.entries.map(\.time) == [time])
    #expect(log.clock == clock)
    #expect(log.format == .csv)
  }

  @Test func `a day's clock goes on after midnight, and a table may have no times`() throws {
    let text = "id,contents,time\n달토끼 (dal),하이,23:59\nmira, 하이,0:01\n"
    let clocked = try Gathered(
      text, columns: CSVColumns(time: "time", user: "id", text: "contents"))
    #expect(clocked.entries.map(\.time) == [86_340_000, 86_460_000])
    #expect(
      clocked.facts.flags == [.noBadges, .noStartTime, .dayWrapRepaired, .mirrorsNotVisible])
    let bare = try Gathered(text, columns: CSVColumns(user: "id", text: "contents"))
    #expect(bare.clock == .none)
    #expect(bare.entries.map(\.text) == ["하이", "하이"])
    #expect(bare.facts.flags == [.noBadges, .noTimeStamps, .mirrorsNotVisible])
  }

  @Test func `columns that do not fit the table are told with those that it has`() throws {
    func problem(_ columns: CSVColumns) -> String {
      let text = "sent,user,body,room\n1,mira,hi,#moon\n"
      return (#expect(throws: LogProblem.self) { _ = try Gathered(text, columns: columns) })?
        .description ?? ""
    }
    let unknown = problem(CSVColumns(time: "sent", user: "name", text: "body"))
    #expect(unknown.contains("no column 'name'") && unknown.contains("sent, user, body, room."))
    #expect(problem(CSVColumns(time: "at", user: "user", text: "body")).contains("'at'"))
    let rooms = CSVColumns(time: "sent", user: "user", text: "body", channel: "room")
    #expect(problem(rooms).contains("several channels needs times with a date"))
    let plain = #expect(throws: LogProblem.self) { _ = try Gathered("a,b\nx,y\n", format: .csv) }
    #expect(plain?.description.contains("with the columns a, b;") == true)
  }

  @Test func `rows over the limit and rows that are not UTF-8 cost themselves alone`() throws {
    let long = [UInt8](repeating: 87, count: 2000)
    let quoted = Array("\"".utf8) + long + Array("\"\n".utf8)
    let fits = [UInt8](repeating: 87, count: 992)
    var bytes = Array("u,t\n1.5,mira\n".utf8)
    for text in [long + [10], quoted, [0xFF, 10], fits + [13, 10], fits + [87, 13, 10]] {
      bytes += Array("joe_qqq,".utf8) + text
    }
    bytes += Array("joe,\"안녕\"\n".utf8)
    for block in [64, 65, 1000, 65_536] {
      let log = try Gathered(
        bytes, columns: CSVColumns(user: "u", text: "t"), block: block, record: 1000)
      #expect(log.entries.map(\.record) == [1, 5, 7])
      #expect(log.tally.rejected[.tooLong] == .init(count: 3, firstRecord: 2))
      #expect(log.tally.rejected[.notUTF8] == .init(count: 1, firstRecord: 4))
    }
  }

  @Test func `a table that ends inside quotes is truncated`() throws {
    let columns = CSVColumns(user: "u", text: "t")
    let log = try Gathered("u,t\nmira,\"hi\"\njoe,\"안", columns: columns)
    #expect(log.entries.map(\.text) == ["hi"])
    #expect(log.tally.rejected == [.truncated: .init(count: 1, firstRecord: 2)])
    #expect(log.facts.flags.contains(.truncated))
    let whole = try Gathered("u,t\nmira,\"hi\"\njoe,\"안\"", columns: columns)
    #expect(whole.entries.map(\.text) == ["hi", "안"])
    #expect(!whole.facts.flags.contains(.truncated))
  }

  @Test("the block's size and compression change nothing")
  func blocks() throws {
    let path = fixture("table.csv")
    let whole = try Gathered(path: path, columns: CSVTests.columns)
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for block in Array(64...130) + [256, 1000, 65_536] {
      #expect(try Gathered(path: path, columns: CSVTests.columns, block: block) == whole)
      #expect(try Gathered(zstd(bytes), columns: CSVTests.columns, block: block) == whole)
    }
  }

  @Test("each row is in one class, whatever byte is damaged")
  func damage() throws {
    let plain = Array(try Data(contentsOf: URL(fileURLWithPath: fixture("table.csv"))))
    let start = try #require(plain.firstIndex(of: 10)) + 1
    for index in stride(from: start, to: plain.count, by: 7) {
      for byte in [UInt8(0xFF), 0, 34, 44, 13, 10] {
        var damaged = plain
        damaged[index] = byte
        let log = try Gathered(damaged, columns: CSVTests.columns, block: 128)
        #expect(log.isBalanced)
        #expect(log.entries.count == log.tally.messages + log.tally.notices)
        #expect(try Gathered(damaged, columns: CSVTests.columns) == log)
      }
    }
  }
}

@Suite("chat-downloader CSV")
struct ChatDownloaderCSVTests {
  @Test func `a table of a VOD gives offsets, ids, badges and emotes`() throws {
    let log = try Gathered(path: fixture("chat-downloader-vod.csv"))
    #expect(log.format == .chatDownloaderCSV)
    #expect(log.clock == .sinceStart)
    #expect(log.facts.startedAt?.description == "2026-03-01T11:00:00Z")
    #expect(log.facts.flags == [.mirrorsNotVisible])
    #expect(log.entries.map(\.time) == [5000, 7000, 8000])
    #expect(log.entries[0].text == "moonHi <3 😂 moonHi, \"안녕\"")
    #expect(log.entries[0].emotes == ["moonHi=emotesv2_aa@0", "<3=555555584@7"])
    #expect(log.entries[0].badge == SubscriberBadge(tier: 3, months: 12))
    #expect(
      [log.entries[0].userID, log.entries[0].login, log.entries[0].displayName] == [
        "501", "dal_tokki", "달토끼",
      ])
    #expect(log.entries[1].notice?.kind == .resub)
    #expect(log.entries[1].text == "moonHi all")
    #expect(log.entries[1].emotes == ["moonHi=emotesv2_aa@0"])
    #expect(log.entries[2].text == "two\nlines")
    #expect(log.entries[2].displayName + log.entries[2].userID == "")
    #expect(log.tally.rejected == [.noTimeStamp: .init(count: 1, firstRecord: 4)])
  }

  @Test func `a table of a live channel gives notices, and leaves out what is no chat`() throws {
    let log = try Gathered(path: fixture("chat-downloader-live.csv"))
    #expect(log.clock == .sinceEpoch)
    #expect(log.facts.channel == Channel(roomID: "9001"))
    #expect(log.facts.flags == [])
    #expect(log.tally.messages == 3)
    #expect(log.tally.notices == 4)
    #expect(log.tally.ignored == [.mirror: 1, .moderation: 1, .server: 1])
    #expect(log.tally.rejected == [.noTimeStamp: .init(count: 1, firstRecord: 11)])
    #expect(log.entries[2].time == 1_772_362_800_200)
    #expect(log.entries[0].emotes == ["moonHi=emotesv2_aa@0", "moonHi=emotesv2_aa@14"])
    #expect(log.entries[0].bits == 100)
    #expect(log.entries[0].badge == SubscriberBadge(tier: 1, months: 14, monthsAreExact: true))
    #expect(log.entries[0].login == "")
    #expect(log.entries[1].text == "waves")
  }

  @Test func `the notices of a live channel carry their parameters`() throws {
    let notices = try Gathered(path: fixture("chat-downloader-live.csv")).entries
      .compactMap(\.notice)
    try #require(notices.count == 4)
    #expect(notices.map(\.kind) == [.resub, .subgift, .raid, .submysterygift])
    #expect(notices.map(\.plan) == [.tier3, .tier1, nil, .prime])
    #expect(notices[0].cumulativeMonths == 13)
    #expect(notices[0].prepaidMonths == 6)
    #expect(notices[0].prepaidTenure == 1)
    #expect(notices[0].wasGifted == false)
    #expect(notices[1].recipientID + notices[1].recipientDisplayName == "503Joe_Q")
    #expect(notices[1].giftGroup == "g1")
    #expect(notices[1].giftMonths == 1)
    #expect(notices[2].viewers == 12)
    #expect(notices[3].count == 5)
    #expect(notices[3].giftGroup == "o2")
  }

  @Test func `a table of a live channel is one stream, even if a row names another channel`() throws
  {
    let table = try String(contentsOfFile: fixture("chat-downloader-live.csv"), encoding: .utf8)
    let log = try Gathered(
      table.replacingOccurrences(of: ",9001,,,,,,,,waves", with: ",9002,,,,,,,,waves"))
    #expect(log.tally.messages == 3)
    #expect(Set(log.entries.map(\.channel)) == [Channel(roomID: "9001")])
  }

  @Test(
    "what a live channel's notice counts is told by a column of its kind",
    arguments: ["mass_gift_count", "bits_badge_tier", "msg_param_value", "total_reward_count"])
  func counts(_ column: String) throws {
    let log = try Gathered(
      """
      action_type,author.name,\(column),message,message_type,timestamp
      user_notice,joe,7,,raid,1772362800000000

      """)
    #expect(log.entries.map(\.notice?.count) == [7])
  }
}
