import Foundation
import Testing

/// The folder of real logs, named by the environment; nil when there is none.
private let realChat = ProcessInfo.processInfo.environment["REAL_CHAT"]

/// Streams, chatters and emotes of whole logs, beside what a Python program counts by its own means.
@Suite struct `Counts are what an independent program finds` {
  /// A real log, its format and the columns of a table.
  struct RealLog: Sendable, CustomTestStringConvertible {
    var format: String
    var path: String
    var columns: String?
    var testDescription: String { path }
  }

  @Test(
    .enabled(if: realChat != nil, "set REAL_CHAT to the folder of real chat"), arguments: realLogs)
  func `in every real log`(log: RealLog) throws {
    let folder = realChat ?? ""
    guard FileManager.default.fileExists(atPath: folder + "/" + log.path) else { return }
    let sandbox = try Sandbox()
    let name = URL(filePath: log.path).lastPathComponent
    try FileManager.default.createSymbolicLink(
      atPath: sandbox.root + "/" + name, withDestinationPath: folder + "/" + log.path)
    if let columns = log.columns {
      try sandbox.write(name + ".meta.json", "{\"columns\": {\(columns)}}")
    }
    let lists = ["global_emotes.txt", "bttv_emotes.txt"].map {
      folder + "/emote-catalogues/dekuNukem__Twitch_Chatlogs__" + $0
    }
    try expectSameCounts(of: name, log.format, lists: lists, in: sandbox)
    // Lines taken out of the tests of IRC libraries are damaged on purpose.
    let isWhole = !log.path.contains("extracted")
    let rejecting = "SELECT count(*) FROM sources WHERE rejected * 1000 >= records"
    if isWhole { #expect(try sandbox.rows(rejecting) == ["0"]) }
  }

  @Test(arguments: ownLogs)
  func `in a log of a format without a real one`(format: String, text: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("chat.log", text)
    try sandbox.write("twitch.txt", "LUL\nKappa\n<3\n")
    try sandbox.write("bttv.txt", "moonHi\n")
    let lists = ["twitch.txt", "bttv.txt"].map { sandbox.root + "/" + $0 }
    try expectSameCounts(of: "chat.log", format, lists: lists, in: sandbox)
  }

  private func expectSameCounts(
    of log: String, _ format: String, lists: [String], in sandbox: Sandbox
  ) throws {
    for (list, provider) in zip(lists, ["twitch", "bttv"]) {
      try sandbox.study(
        "catalogue", "import", list, "--provider", provider, "--date", "2017-07-01", "--corpus",
        "c.sqlite")
    }
    let answer = try sandbox.study("ingest", log, "--channel", "moon", "--corpus", "c.sqlite")
    #expect(answer.code == 0, "\(answer.errors)")
    #expect(try sandbox.rows("SELECT format FROM sources") == [format])
    let streams = try sandbox.rows("SELECT messages, notices, chatters FROM stream_summary")
    let emotes = try sandbox.rows(
      "SELECT emote, provider, sum(uses), sum(chatters) FROM emote_totals "
        + "WHERE provider <> 'emoji' GROUP BY 1, 2")
    let expected = try independent([format, sandbox.root + "/" + log] + lists)
    try #require(!expected.isEmpty)
    #expect(sorted(streams) + sorted(emotes) == expected)
  }

  private func sorted(_ lines: [String]) -> [String] {
    lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What the Python program prints.
  private func independent(_ words: [String]) throws -> [String] {
    let program = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Independent/count.py").path
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", program] + words
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}

extension `Counts are what an independent program finds` {
  static let realLogs: [RealLog] =
    logs(
      "twitchdownloader-txt", "chat-txt/",
      "AustinsData__twitchReport___7-13-22_39daph_-_visions_of_craft_later_-_Chat.txt",
      "AustinsData__twitchReport___7-14-22_39daph_-_flesh_streamer_-_Chat.txt.gz",
      "AustinsData__twitchReport___7-16-22_39daph_-_GIGA_art_STREAM_2_-_Chat.txt",
      "DataAnalyzerProject__Projet_twitch_chat_analyzer__1705269220.csv",
      "DataAnalyzerProject__Projet_twitch_chat_analyzer__test.csv",
      "Shak-codes__Twitch-Classifier__Mark__5-24-25_.txt.gz")
    + logs(
      "twitchdownloader-json", "chat-json/",
      "charlie-collard__twitch-chat-replay__1087079172.json",
      "wizardkingrabbit__ChatInterpreter__TheViper_3_.json")
    + logs(
      "twitchdownloader-html", "chat-html/Bergbok__GreatSphynx-Chat-Archive__", "1050654228.html",
      "2386108312.html.gz", "clip_InterestingBlushingDragonfly.html")
    + logs(
      "twitch-gql-json", "chat-json/bocru__twitch_chats__",
      "arypie_1225373060_verbose_chat.json.gz",
      "neppienep_2657721531_verbose_chat.json.gz", "noanoelle_2658200858_verbose_chat.json.gz",
      "rayrabenstein_2664612487_verbose_chat.json.gz")
    + logs(
      "rechat-json", "chat-json/Data-Science-for-Linguists__NLSS_Project__",
      "rechat-103227724.json.gz", "rechat-146498725.json", "rechat-84065913.json.gz")
    + logs(
      "recent-messages", "chat-irc/", "Chatterino__chatterino2__recentmessages-nymn.json")
    + logs(
      "irc", "chat-irc/", "Chatterino__chatterino2__irc_fixtures_extracted.txt",
      "robotty__twitch-irc-rs__irc_fixtures_extracted.txt",
      "zorael__dialect__irc_fixtures_extracted.txt")
    + logs(
      "irc-untagged", "chat-", "txt/MadCookieKR__Twitch_Chat_Analyzer__chat.log",
      "irc/dsteffan__twitch_chat_analysis__chat_admiralbulldog_4_30.log")
    + logs(
      "korean-client", "chat-txt/MadCookieKR__Twitch_Chat_Analyzer__", "1204428688.txt",
      "1207493378.txt.gz", "1209297939.txt")
    + logs(
      "chatty", "chat-txt/yuhsinliu1993__TwitchChatAnalysis__", "cheflethalplays1.log",
      "cheflethalplays6.log", "cheflethalplays7.log", "hsdogdog3.log", "riotgames1.log.gz")
    + logs(
      "epoch-txt", "chat-txt/shunhuaiyao__Twitch-Highlight-Kappa__", "VoD_104703028.txt",
      "VoD_108244967.txt.gz", "VoD_112251297.txt.gz", "_105450491.txt.gz")
    + logs(
      "tab-log", "chat-txt/archit-47__twitch-logs__", "12_06_2021fl0m.log", "15_06_2021fl0m.log")
    + tables

  private static let tables: [RealLog] = [
    RealLog(
      format: "csv",
      path: "chat-csv/parkeunsang__twitch_livechat_collector__handongsuk_0627.csv",
      columns: #""time": "time", "user": "id", "text": "contents""#),
    RealLog(
      format: "csv", path: "chat-csv/parkeunsang__twitch_livechat_collector__tmxk319_0627.csv",
      columns: #""time": "time", "user": "id", "text": "contents""#),
    RealLog(
      format: "csv", path: "chat-csv/braedynl__DasCrazy__raw.csv",
      columns: #""time": "sent", "user": "user", "text": "message""#),
    RealLog(
      format: "csv-channels", path: "chat-csv/clanghout__twitch-classification__data.csv",
      columns: #""time": "date", "user": "sender", "text": "message", "channel": "channel""#),
  ]

  private static func logs(_ format: String, _ start: String, _ ends: String...) -> [RealLog] {
    ends.map { RealLog(format: format, path: start + $0) }
  }
}
