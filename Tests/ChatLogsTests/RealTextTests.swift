import Foundation
import Testing

@testable import ChatLogs

/// Real logs of clients and loggers, beside what Python's own expressions find in them.
@Suite("Real logs of clients and loggers (the folder named by REAL_CHAT)")
struct RealTextTests {
  /// Counts the lines that match an expression whose groups are the author, and notices among them.
  static let program = """
    import gzip, re, sys
    expression, unit, path = sys.argv[1:]
    data = (gzip.open if path.endswith('.gz') else open)(path, 'rb').read()
    lines = [l.rstrip('\\r') for l in data.decode('utf-8-sig').split('\\n')]
    tail = r' (subscribed (with|at)|gifted a Tier|is gifting|converted from|is continuing the|is paying|extended their)'
    hits = [h for h in (re.match(expression, l, re.S) for l in lines) if h]
    name = lambda h: next(g for g in h.groups()[:-1] if g is not None).strip().lower()
    body = lambda h: h.groups()[-1]
    own = lambda h: body(h).lower().startswith(name(h)) and re.match(tail, body(h)[len(name(h)):])
    old = lambda h: name(h) == 'twitchnotify' and re.match(r'\\S+ (just subscribed|subscribed for)', body(h))
    raid = lambda h: re.match(r'\\d+ raiders from ' + re.escape(name(h)) + ' have', body(h).lower())
    gone = lambda h: name(h) == 'ananonymousgifter' and body(h).startswith('An anonymous user')
    notices = [h for h in hits if unit == 'comments' and (own(h) or old(h) or raid(h) or gone(h))]
    chat = [h for h in hits if h not in notices]
    print(len(chat), len(notices), len({name(h) for h in chat}), len(lines) - (lines[-1] == ''))
    """

  private static let korean = #"\[\d+\. \d+\. \d+\. 오. [\d:]+\] (?:<([^>]*)> ?|\*\* (\S+) )(.*)"#
  private static let chatty = #"\[[\d:]+\] <[@+%^&~]*([^>]+)>\*? (.*)"#
  private static let epoch = #"\d+ (\w+): (.*)"#
  private static let tabs = "[-\\d]+ [\\d:,]+\t([^\t]+)\t(.*)"
  private static let socket = #"(?:[-\d]+_[\d:]+ \S+ )?:([^!]+)!\S+ PRIVMSG #\S+ :(.*)"#

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var format: LogFormat
    var expression: String
    var unit = "chat"
    var testDescription: String { name }
  }

  static let cases: [Case] =
    ["1204428688.txt", "1207493378.txt.gz", "1209297939.txt"].map {
      Case(
        name: "chat-txt/MadCookieKR__Twitch_Chat_Analyzer__\($0)", format: .koreanClient,
        expression: korean, unit: "comments")
    }
    + ["cheflethalplays1.log", "cheflethalplays6.log", "hsdogdog3.log", "riotgames1.log.gz"].map {
      Case(
        name: "chat-txt/yuhsinliu1993__TwitchChatAnalysis__\($0)", format: .chatty,
        expression: chatty)
    }
    + ["VoD_104703028.txt", "VoD_108244967.txt.gz", "VoD_112251297.txt.gz", "_105450491.txt.gz"]
    .map {
      Case(
        name: "chat-txt/shunhuaiyao__Twitch-Highlight-Kappa__\($0)", format: .epochText,
        expression: epoch, unit: "comments")
    }
    + ["12_06_2021fl0m.log", "15_06_2021fl0m.log"].map {
      Case(name: "chat-txt/archit-47__twitch-logs__\($0)", format: .tabLog, expression: tabs)
    }
    + [
      "chat-txt/MadCookieKR__Twitch_Chat_Analyzer__chat.log",
      "chat-irc/dsteffan__twitch_chat_analysis__chat_admiralbulldog_4_30.log",
    ].map { Case(name: $0, format: .untaggedIRC, expression: socket) }

  @Test(
    "each holds the messages and chatters that an independent program counts",
    .enabled(if: realChat != nil, "set REAL_CHAT to the folder of real chat"), arguments: cases)
  func counts(_ log: Case) throws {
    guard isThere(log.name) else { return }
    let expected = try independentCount(
      RealTextTests.program, log.expression, log.unit, real(log.name))
    try #require(expected.count == 4)
    let found = try Gathered(path: real(log.name))
    #expect(found.format == log.format)
    #expect(found.tally.messages == expected[0])
    if log.format != .chatty { #expect(found.tally.notices == expected[1]) }
    let said = found.entries.filter { $0.notice == nil }
    #expect(
      Set(said.map { ($0.login.isEmpty ? $0.displayName : $0.login).lowercased() }).count
        == expected[2])
    #expect(found.tally.records == expected[3])
    #expect(isBalanced(found.tally))
    #expect(found.tally.rejected.isEmpty)
  }
}
