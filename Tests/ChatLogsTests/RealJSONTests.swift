import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite("Real logs of the JSON family (the folder named by REAL_CHAT)")
struct RealJSONTests {
  static let commentLogs = [
    "chat-json/bocru__twitch_chats__arypie_1225373060_verbose_chat.json.gz",
    "chat-json/bocru__twitch_chats__neppienep_2657721531_verbose_chat.json.gz",
    "chat-json/bocru__twitch_chats__noanoelle_2658200858_verbose_chat.json.gz",
    "chat-json/bocru__twitch_chats__rayrabenstein_2664612487_verbose_chat.json.gz",
    "chat-json/Data-Science-for-Linguists__NLSS_Project__rechat-103227724.json.gz",
    "chat-json/Data-Science-for-Linguists__NLSS_Project__rechat-146498725.json",
    "chat-json/Data-Science-for-Linguists__NLSS_Project__rechat-84065913.json.gz",
  ]
  static let recent = "chat-irc/Chatterino__chatterino2__recentmessages-nymn.json"

  /// Messages with notices, chatters, milliseconds, and each emote with its uses, sorted.
  static let commentProgram = """
    import collections, decimal, gzip, json, sys
    raw = open(sys.argv[1], 'rb').read()
    text = gzip.decompress(raw) if raw[:2] == b'\\x1f\\x8b' else raw
    items = json.loads(text, parse_float=decimal.Decimal)
    comments = [c for c in items if 'message' in c]
    offset = lambda c: c.get('contentOffsetSeconds', c.get('content_offset_seconds'))
    user = lambda c: (c['commenter'] or {}).get('id') or (c['commenter'] or {}).get('_id')
    uses = collections.Counter()
    for c in comments:
        for f in c['message']['fragments']:
            if f.get('emote') or f.get('emoticon'): uses[f['text']] += 1
    print(len(items), len(comments), len({user(c) for c in comments} - {None}))
    print(sum(int(offset(c) * 1000) for c in comments))
    for code in sorted(uses, key=lambda t: t.encode()): print(code, uses[code])
    """

  static let recentProgram = """
    import collections, json, re, sys
    lines = json.load(open(sys.argv[1], encoding='utf-8'))['messages']
    tags = lambda l: dict(t.split('=', 1) for t in l[1:].split(' ')[0].split(';'))
    chat = [l for l in lines if l.split(' ')[2] == 'PRIVMSG']
    uses = collections.Counter()
    for line in chat:
        text = re.sub('^\\x01ACTION |\\x01$', '', line.split(' ', 4)[4].removeprefix(':'))
        for mark in filter(None, tags(line)['emotes'].split('/')):
            for place in mark.split(':')[1].split(','):
                start, end = map(int, place.split('-'))
                uses[text[start:end + 1]] += 1
    print(len(lines), len(chat), len({tags(l)['user-id'] for l in chat}))
    print(sum(int(tags(l)['tmi-sent-ts']) for l in chat))
    for code in sorted(uses, key=lambda t: t.encode()): print(code, uses[code])
    """

  /// What the Python programs print, of a log that was read here.
  private func summary(_ log: Gathered) -> String {
    var uses: [String: Int] = [:]
    for code in log.entries.flatMap(\.emotes).map({ $0.prefix { $0 != "=" } }) {
      uses[String(code), default: 0] += 1
    }
    let chatters = Set(log.entries.map(\.userID)).subtracting([""]).count
    let codes = uses.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let lines =
      [
        "\(log.tally.records) \(log.entries.count) \(chatters)",
        "\(log.entries.reduce(0) { $0 + $1.time })",
      ] + codes.map { "\($0) \(uses[$0]!)" }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(
    "comments, chatters, times and emotes are what an independent program counts",
    .enabled(if: isThere(commentLogs[0]), "REAL_CHAT names no folder with the files"),
    arguments: commentLogs)
  func comments(_ name: String) throws {
    let log = try Gathered(path: real(name))
    #expect(log.format == (name.contains("rechat") ? .rechatJSON : .gqlJSON))
    #expect(summary(log) == (try independentOutput(RealJSONTests.commentProgram, [real(name)])))
    #expect(log.tally.rejected.isEmpty)
    #expect(log.tally.ignored == (name.contains("rechat") ? [.server: 1] : [:]))
    #expect(log == (try Gathered(path: real(name), block: 1009)))
  }

  @Test(
    "recent messages, chatters, times and emotes are what an independent program counts",
    .enabled(if: isThere(recent), "REAL_CHAT names no folder with the file"))
  func recentMessages() throws {
    let log = try Gathered(path: real(RealJSONTests.recent))
    #expect(log.format == .recentMessages)
    #expect(
      summary(log)
        == (try independentOutput(RealJSONTests.recentProgram, [real(RealJSONTests.recent)])))
    #expect(log.tally.ignored == [.moderation: 2])
    #expect(log.entries.last?.channel == Channel(roomID: "62300805", login: "nymn"))
  }

  @Test(
    "a VOD's start comes from what its file tells",
    .enabled(if: isThere(commentLogs[0]), "REAL_CHAT names no folder with the files"))
  func starts() throws {
    let useless = try Gathered(path: real(RealJSONTests.commentLogs[0])).facts
    #expect(useless.startedAt == nil)
    #expect(useless.flags.isSuperset(of: [.datesUseless, .noStartTime]))
    #expect(useless.vodID == "1225373060")
    #expect(useless.channel == Channel(roomID: "118034943"))
    let dated = try Gathered(path: real(RealJSONTests.commentLogs[1])).facts
    #expect(dated.startedAt?.description == "2025-12-31T18:07:11.909Z")
    #expect(dated.channel == Channel())
    let headed = try Gathered(path: real(RealJSONTests.commentLogs[5])).facts
    #expect(headed.startedAt?.description == "2017-05-22T15:05:31Z")
    #expect(headed.channel == Channel(roomID: "14371185", login: "northernlion"))
    #expect(headed.vodID == "146498725")
    #expect(headed.seconds == 11_145)
  }
}
