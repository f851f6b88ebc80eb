import Testing

@testable import ChatLogs

@Suite("Detection from content")
struct DetectionTests {
  private func refusal(_ bytes: [UInt8]) throws -> LogProblem? {
    #expect(throws: LogProblem.self) { _ = try Gathered(bytes) }
  }

  @Test(
    "logs of other programs are refused, and named",
    arguments: [
      ("[07:04:57] Joining #moon..\n[07:05:00] <@mira> hi: there\n", "client"),
      ("[00:00:05] <+mira> text: more\n", "client"),
      ("[10:00:05] <mira> text: more\n", "client"),
      (
        "[{\"action_type\": \"add_chat_item\", \"message_type\": \"text_message\"}]", "another site"
      ),
      (
        "[{\"action_type\": \"x\", \"message_type\": \"y\", \"time_in_seconds\": 9}]",
        "another site"
      ),
      ("{\"messages\": null}", "JSON of another shape"),
      ("{\"messages\": [{\"text\": \"hi\"}]}", "JSON of another shape"),
      ("[{\"name\": \"moon\", \"id\": 1}]", "JSON of another shape"),
      ("[2026-03-01 10:00:00] mira says hi: ho\n", "another chat program"),
      ("20:38:42\tmira\thi: there\n", "TAB"),
      (":mira!mira@mira PRIVMSG #moon :hi\n", "neither tags nor times"),
      ("{\"data\": []}", "JSON of another shape"),
      ("hello there dear people,1\nhi,1\n", "CSV"),
      ("<!DOCTYPE html>\n<html></html>\n", "HTML"),
      ("\u{0}\u{1}\u{2}", "binary"),
    ])
  func others(_ text: String, _ name: String) throws {
    let problem = try refusal(Array(text.utf8))
    guard case .notAChatLog(_, let looksLike)? = problem else {
      Issue.record("refused as \(String(describing: problem))")
      return
    }
    #expect(looksLike?.contains(name) == true, "\(looksLike ?? "nothing")")
  }

  @Test(
    "files that are no text are named by their first bytes",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
      ([0x50, 0x4B, 0x03, 0x04], "ZIP"),
      (Array("PAR1".utf8) + [0x15, 0x04, 0x15, 0xF0], "Parquet"),
    ] as [([UInt8], String)])
  func magic(_ bytes: [UInt8], _ name: String) throws {
    let problem = try refusal(bytes)
    #expect(problem?.description.contains(name) == true)
    #expect(try refusal(gzip(bytes))?.description.contains(name) == true)
    #expect(try refusal(zstd(bytes))?.description.contains(name) == true)
    #expect(try refusal(gzip(zstd(bytes)))?.description.contains("compressed twice") == true)
  }

  @Test(arguments: [
    ("[00:00:05] <+mira> hi\n[00:00:06] <Dal Tokki> ho\n", true),
    ("{\"replayChatItemAction\": {}}\n", true),
    ("[00:00:05] <+mira> hi you\n[00:00:06] <dal> ho ho\n", false),
  ])
  func `a log of YouTube is called so`(text: String, isYouTube: Bool) throws {
    let sentence = try refusal(Array(text.utf8))?.description ?? ""
    #expect(sentence.contains("YouTube") == isYouTube, "\(sentence)")
  }

  @Test func `a table without a mapping is refused with its header, and chat is never shown`()
    throws
  {
    let problem = try refusal(Array("시간,user,Chat Message\n1,mira,hi\n".utf8))
    let sentence = problem?.description ?? ""
    #expect(sentence.contains("it looks like a CSV table with the columns 시간, user, Chat Message;"))
    #expect(sentence.contains(#".meta.json, as {"columns": {"time": "NAME", "user": "NAME""#))
    for chat in [
      "mira,1480664483,hi\n", "mira,21:47,hi\n", "mira,mira\n", "a,so many words\n", "a,\n",
      "a,\"words\n\"\n",
    ] {
      let sentence = try refusal(Array((chat + "x,y,z\n").utf8))?.description ?? "mira"
      #expect(!sentence.contains("mira") && !sentence.contains("words"))
    }
  }

  @Test func `prose and empty files are refused`() throws {
    let prose = Array("Dear diary,\ntoday nothing happened.\n".utf8)
    #expect(try refusal(prose) != nil)
    #expect(try refusal(Array("Note to self: buy milk\nkey: value\n".utf8)) != nil)
    for nothing in [[], gzip([]), zstd([]), [0xFF, 0xFE]] as [[UInt8]] {
      let problem = try refusal(nothing)
      guard case .empty? = problem else {
        Issue.record("an empty file is not refused as empty")
        return
      }
    }
    for header in [[0x1F, 0x8B, 8, 0, 0], [0x28, 0xB5, 0x2F, 0xFD], [0xFF, 0xFE, 65]] as [[UInt8]] {
      let cut = try refusal(header)
      guard case .unreadable? = cut else {
        Issue.record("a file that ends in its header is not refused as unreadable")
        return
      }
    }
  }

  @Test func `a given format is not doubted`() throws {
    let log = try Gathered("prose without a name\n", format: .twitchDownloaderText)
    #expect(log.tally.rejected[.noAuthor]?.count == 1)
    let irc = try Gathered("prose without a name\n", format: .taggedIRC)
    #expect(irc.tally.rejected[.malformed]?.count == 1)
    let json = try Gathered("prose", format: .twitchDownloaderJSON)
    #expect(json.tally.rejected[.malformed]?.count == 1)
  }

  @Test(
    "logs of clients and loggers are known by their lines",
    arguments: [
      ("[21. 11. 17. 오전 06:50:57] <mira> hi: 안녕\n", .koreanClient),
      ("# Log started: 2016-09-02 07:04:57 +0800\n[10:04:57] Joining #moon..\n", .chatty),
      ("# Start logging at 2026-03-01 10:00:00 KST\n[10:00:00] mira: hi\n", .chatterino),
      ("[2026-03-1 10:00:00] #moon mira: hi\n", .justlogText),
      ("StartTime: 2021\n2021-06-12 20:38:42,615\tmira\thi: there\n", .tabLog),
      ("1480664483 mira: hi\n1480664484001 joe: ho\n", .epochText),
      ("2021-10-19_23:32:31 — :mira!m@m PRIVMSG #moon :hi\n:joe!j@j JOIN #moon\n", .untaggedIRC),
    ] as [(String, LogFormat)])
  func texts(_ text: String, _ format: LogFormat) throws {
    #expect(try Gathered(text).format == format)
    #expect(try Gathered("\u{FEFF}" + text).format == format)
  }

  @Test func `a few damaged lines do not hide a log's format`() throws {
    let log = try Gathered("rubbish\n[0:00:01] mira: hi\n[0:00:02] mira: ho\nmore rubbish\n")
    #expect(log.format == .twitchDownloaderText)
    #expect(log.clock == .sinceStart)
  }

  @Test func `every problem is one sentence with the path and advice`() {
    let problems: [LogProblem] = [
      .unreadable(path: "a.txt", reason: "Permission denied"), .empty(path: "a.txt"),
      .notAChatLog(path: "a.txt", looksLike: "a PNG picture"),
      .notAChatLog(path: "a.txt", looksLike: nil), .needsColumns(path: "a.txt", names: "a, b"),
      .unknownColumn(path: "a.txt", column: "c", names: "a, b"), .undatedChannels(path: "a.txt"),
      .damagedArchive(path: "a.txt", reason: "truncated"), .largeMember(path: "a.txt", limit: 1024),
      .foreign(path: "a.txt", name: "a ZIP archive", advice: "unpack it"),
    ]
    for problem in problems {
      #expect(problem.description.hasPrefix("a.txt: "))
      #expect(problem.description.hasSuffix("."))
      #expect(!problem.description.contains("\n"))
    }
    #expect(problems[2].description.contains("--format (twitchdownloader-txt,"))
  }
}
