import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("Real logs (the folder named by REAL_CHAT)")
struct RealLogTests {
  static let viper = "chat-json/wizardkingrabbit__ChatInterpreter__TheViper_3_.json"
  static let highlight = "chat-json/charlie-collard__twitch-chat-replay__1087079172.json"
  static let austin =
    "chat-txt/AustinsData__twitchReport___7-13-22_39daph_-_visions_of_craft_later_-_Chat.txt"
  static let irc = "chat-irc/Chatterino__chatterino2__irc_fixtures_extracted.txt"

  static let jsonProgram = """
    import json, sys
    comments = json.load(open(sys.argv[1], encoding='utf-8'))['comments']
    named = [c for c in comments if (c['message'].get('user_notice_params') or {}).get('msg-id')]
    emotes = sum(1 for c in comments for f in c['message']['fragments'] if f.get('emoticon'))
    millis = sum(int(c['content_offset_seconds'] * 1000) for c in comments)
    users = len({c['commenter']['_id'] for c in comments})
    print(len(comments), len(named), emotes, millis, users)
    """

  @Test(
    "JSON logs hold what an independent program counts",
    .enabled(if: isThere(viper) && isThere(highlight), "REAL_CHAT names no folder with the files"),
    arguments: [viper, highlight])
  func json(_ name: String) throws {
    let log = try Gathered(path: real(name))
    let expected = try independentCount(RealLogTests.jsonProgram, real(name))
    try #require(expected.count == 5)
    #expect(log.format == .twitchDownloaderJSON)
    #expect(log.tally.records == expected[0])
    #expect(log.tally.messages + log.tally.notices == expected[0])
    #expect(log.tally.notices >= expected[1])
    #expect(log.entries.reduce(0) { $0 + $1.emotes.count } == expected[2])
    #expect(log.entries.reduce(0) { $0 + $1.time } == Int64(expected[3]))
    #expect(Set(log.entries.map(\.userID)).count == expected[4])
  }

  @Test(
    "the highlight's header is read",
    .enabled(if: isThere(highlight), "REAL_CHAT names no folder with the file"))
  func header() throws {
    let log = try Gathered(path: real(RealLogTests.highlight))
    #expect(log.tally.notices == 21)
    #expect(log.facts.channel == Channel(roomID: "14371185", login: "northernlion"))
    #expect(log.facts.vodID == "1087079172")
    #expect(log.facts.startedAt?.description == "2021-07-15T01:59:24Z")
    #expect(log.facts.seconds == 2938)
    #expect(log.facts.era == "v5")
  }

  static let pages = [
    "1050654228.html", "2386108312.html.gz", "clip_InterestingBlushingDragonfly.html",
  ]
  .map { "chat-html/Bergbok__GreatSphynx-Chat-Archive__" + $0 }

  static let pageProgram = """
    import gzip, html, re, sys
    path = sys.argv[1]
    page = (gzip.open if path.endswith('.gz') else open)(path, 'rt', encoding='utf-8').read()
    shape = re.compile(r"<pre [^>]*>\\[(\\d+):(\\d\\d):(\\d\\d)\\] (.*?)<a href='https://twitch.tv/(\\w+)'><span[^>]*>(.*?)</span></a><span>: (.*?)</pre>", re.S)
    comments = shape.findall(page)
    seconds = sum(int(h) * 3600 + int(m) * 60 + int(s) for h, m, s, *_ in comments)
    texts = [html.unescape(re.sub(r'<[^>]*>', '', c[6])).strip(' ') for c in comments]
    tokens = [t for text in texts for t in text.split(' ') if t]
    badged = sum("title='subscriber'" in c[3] or "title='founder'" in c[3] for c in comments)
    print(len(comments), len({c[4] for c in comments}), seconds, len(tokens),
          sum(len(t.encode()) for t in texts), badged)
    """

  @Test(
    "pages hold what an independent program counts",
    .enabled(if: pages.allSatisfy(isThere), "REAL_CHAT names no folder with the files"),
    arguments: pages)
  func page(_ name: String) throws {
    let log = try Gathered(path: real(name))
    let expected = try independentCount(RealLogTests.pageProgram, real(name))
    try #require(expected.count == 6)
    #expect(log.format == .twitchDownloaderHTML)
    #expect(log.tally.messages + log.tally.notices == expected[0])
    #expect(log.tally.records == expected[0])
    #expect(Set(log.entries.map(\.login)).count == expected[1])
    #expect(log.entries.reduce(0) { $0 + $1.time } == Int64(expected[2] * 1000))
    if log.tally.notices == 0 {
      let tokens = log.entries.map { $0.text.utf8.split(separator: UInt8(ascii: " ")).count }
      #expect(tokens.reduce(0, +) == expected[3])
      #expect(log.entries.reduce(0) { $0 + $1.text.utf8.count } == expected[4])
    }
    #expect(log.entries.count { ($0.badge?.tier ?? 0) > 0 } == expected[5])
  }

  static let tables: [(name: String, columns: CSVColumns, clock: LogClock, isContinuous: Bool)] = [
    (
      "parkeunsang__twitch_livechat_collector__handongsuk_0627.csv",
      CSVColumns(time: "time", user: "id", text: "contents"), .sinceStart, false
    ),
    (
      "parkeunsang__twitch_livechat_collector__tmxk319_0627.csv",
      CSVColumns(time: "time", user: "id", text: "contents"), .sinceStart, false
    ),
    (
      "clanghout__twitch-classification__data.csv",
      CSVColumns(time: "date", user: "sender", text: "message", channel: "channel"), .sinceEpoch,
      true
    ),
    (
      "braedynl__DasCrazy__raw.csv", CSVColumns(time: "sent", user: "user", text: "message"),
      .sinceEpoch, false
    ),
  ]

  static let tableProgram = """
    import csv, re, sys
    from datetime import datetime, timezone
    path = sys.argv[1]
    rows = list(csv.DictReader(open(path, encoding='utf-8', newline='')))
    def pick(row, *names): return next(row[n] for n in names if n in row)
    def milliseconds(text):
        if text.isdigit(): return int(text)
        if len(text) == 5: return (int(text[:2]) * 60 + int(text[3:])) * 60000
        stamp = datetime.fromisoformat(text).replace(tzinfo=timezone.utc)
        return int(stamp.replace(microsecond=0).timestamp()) * 1000 + stamp.microsecond // 1000
    users = {re.sub(r' \\(\\w+\\)$', '', pick(r, 'id', 'sender', 'user').strip(' ')) for r in rows}
    texts = [re.sub('^\\x01ACTION ?|\\x01$', '', pick(r, 'contents', 'message')).strip(' ') for r in rows]
    times = sum(milliseconds(pick(r, 'time', 'date', 'sent')) for r in rows)
    print(len(rows), len(users), sum(len(t.encode()) for t in texts), times, len({r.get('channel') for r in rows}))
    """

  @Test(
    "tables hold what an independent program counts",
    .enabled(
      if: tables.allSatisfy { isThere("chat-csv/" + $0.name) },
      "REAL_CHAT names no folder with the files"),
    arguments: tables.indices)
  func table(_ index: Int) throws {
    let table = RealLogTests.tables[index]
    let path = real("chat-csv/" + table.name)
    let log = try Gathered(path: path, columns: table.columns)
    let expected = try independentCount(RealLogTests.tableProgram, path)
    try #require(expected.count == 5)
    #expect(log.format == (table.isContinuous ? .csvOfChannels : .csv))
    #expect(log.clock == table.clock)
    #expect(log.tally.messages == expected[0])
    #expect(log.tally.records == expected[0])
    #expect(Set(log.entries.map(\.displayName)).count == expected[1])
    #expect(log.entries.reduce(0) { $0 + $1.text.utf8.count } == expected[2])
    #expect(log.entries.reduce(0) { $0 + $1.time } == Int64(expected[3]))
    #expect(Set(log.entries.map(\.channel)).count == expected[4])
  }

  @Test(
    "IRC lines fall into the classes that their commands say",
    .enabled(if: isThere(irc), "REAL_CHAT names no folder with the file"))
  func commands() throws {
    let program = """
      import sys
      lines = [l.rstrip('\\n') for l in open(sys.argv[1], encoding='utf-8')]
      words = lambda l: l.split(' ')[2 if l.startswith('@') else 1]
      tag = lambda l, k: dict(t.split('=', 1) for t in l[1:].split(' ')[0].split(';') if '=' in t).get(k, '')
      chat = [l for l in lines if l and words(l) in ('PRIVMSG', 'USERNOTICE')]
      mirror = [l for l in chat if tag(l, 'msg-id') == 'sharedchatnotice'
                or tag(l, 'source-room-id') not in ('', tag(l, 'room-id'))]
      kept = [l for l in chat if l not in mirror]
      clear = [l for l in lines if l and words(l).startswith('CLEAR')]
      print(len(lines), len(kept), len(mirror), len(clear))
      """
    let log = try Gathered(path: real(RealLogTests.irc))
    let expected = try independentCount(program, real(RealLogTests.irc))
    try #require(expected.count == 4)
    #expect(log.tally.records == expected[0])
    let untimed = log.tally.rejected[.noTimeStamp]?.count ?? 0
    #expect(log.tally.messages + log.tally.notices + untimed == expected[1])
    #expect(log.tally.ignored[.mirror, default: 0] == expected[2])
    #expect(log.tally.ignored[.moderation] == expected[3])
    #expect(log.isBalanced)
  }

  @Test(
    "real logs of other programs are refused",
    .enabled(if: isThere(austin), "REAL_CHAT names no folder with the files"),
    arguments: [
      "chat-txt/ScheduleTracker__RBTVChatLogs__2016-11-25.txt.gz",
      "chat-json/bocru__twitch_chats__2025-11_all-channels_verbose_chat.tar",
      "chat-csv/HUSK-321__Hanryang_Win_Formula__ChatLog.csv",
      "chat-csv/parkeunsang__twitch_livechat_collector__tmxk319_0627.csv",
      "chat-csv/clanghout__twitch-classification__data.csv",
      "chat-csv/braedynl__DasCrazy__raw.csv",
      "emote-catalogues/jubewe__devlsco.github.io__global_emotes.json",
      "emote-catalogues/dekuNukem__Twitch_Chatlogs__global_emotes.txt",
      "emote-catalogues/AustinsData__twitchReport__streamer_config_20250411.yaml",
      "ground-truth/maugl__chat-highlight-detection__twitch_bots.json",
    ])
  func foreign(_ name: String) throws {
    guard isThere(name) else { return }
    let problem = #expect(throws: LogProblem.self) {
      _ = try LogReader(.file(path: real(name)), format: nil)
    }
    let sentence = problem?.description ?? ""
    let says = ["looks like", "it is a chat log of YouTube", "it is a tar archive"]
    #expect(
      says.contains(where: sentence.contains) || name.hasSuffix("txt") || name.hasSuffix("yaml"))
  }
}
