import Foundation
import TestKit
import Testing

/// `study catalogue fetch` against a stand-in for all four services.
@Suite struct CatalogueFetchTests {
  private let services: EmoteServices
  private let sandbox: Sandbox

  init() throws {
    services = try EmoteServices()
    sandbox = try Sandbox()
    try sandbox.write("settings", services.settings())
    #expect(try sandbox.run("chmod", "600", "settings") == 0)
  }

  private func fetch(
    _ channel: String = "moonriver", on day: String = "2026-03-01", _ more: String...
  ) throws -> Sandbox.Answer {
    try sandbox.study(
      at: "\(day)T23:30:00Z",
      words: [
        "catalogue", "fetch", channel, "--corpus", sandbox.root + "/c.sqlite", "--settings",
        sandbox.root + "/settings", "--json",
      ] + more)
  }

  private func files(_ day: String = "2026-03-01") throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: sandbox.root + "/catalogues/moonriver/\(day)"
    ).sorted()
  }

  private let names = [
    "7tv", "7tv-global", "bttv", "bttv-global", "ffz", "ffz-global", "helix", "helix-global",
  ]

  private func withSidecars(_ names: [String]) -> [String] {
    names.flatMap { ["\($0).json", "\($0).json.meta.json"] }.sorted()
  }

  /// Day, kind, owner and code of everything in the corpus.
  private func entries(of corpus: String = "c.sqlite") throws -> [String] {
    try sandbox.rows(
      """
      SELECT date, kind, coalesce(owner_room_id, '-'), coalesce(owner_login, '-'), code
      FROM catalogues JOIN catalogue_entries USING (catalogue) JOIN emotes USING (emote)
      ORDER BY 1, 2, 3, 5
      """, of: corpus)
  }

  private func expected(_ day: String, code: String = "moonHi") -> [String] {
    [
      "7tv|-|-|EZ", "7tv|700100100|moonriver|moonDance", "bttv|-|-|:tf:", "bttv|-|-|cvHazmat",
      "bttv|700100100|moonriver|POGROW", "bttv|700100100|moonriver|moonJam", "ffz|-|-|ZrehplaR",
      "ffz|700100100|moonriver|RowRow", "helix|-|-|Kappa", "helix|-|-|LUL",
      "helix|700100100|moonriver|\(code)",
    ].map { "\(day)|\($0)" }
  }

  @Test func `the answers of all services are kept and are in the corpus with their day`() throws {
    let answer = try sandbox.study(
      "catalogue", "fetch", "moonriver", "--corpus", "c.sqlite", "--settings", "settings", "--json")
    #expect(answer.code == 0)
    #expect(answer.errors == "")
    let result = try JSONDecoder().decode([String: Field].self, from: Data(answer.output.utf8))
    let day = try #require(result["date"]?.text)
    #expect(result["new"]?.number == 8 && result["entries"]?.number == 11)
    #expect(try files(day) == withSidecars(names))
    #expect(try entries() == expected(day))
    #expect(Set(services.asked) == Set(EmoteServices.paths + ["/helix/users"]))
    #expect(services.asked.count == 9, "each once")
  }

  /// A value of the line of JSON.
  private enum Field: Decodable {
    case words(String)
    case count(Int)
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .words(text)
      } else {
        self = (try? value.decode(Int.self)).map { .count($0) } ?? .other
      }
    }

    var text: String? { if case .words(let text) = self { text } else { nil } }
    var number: Int? { if case .count(let number) = self { number } else { nil } }
  }

  @Test func `the line of JSON tells everything, and answers are kept as they came`() throws {
    let answer = try fetch()
    #expect(
      answer.output == #"{"absent":[],"channel":"moonriver","date":"2026-03-01","entries":11,"#
        + #""failed":[],"new":8,"skipped":[],"unchanged":0}"# + "\n")
    #expect(
      sandbox.read("catalogues/moonriver/2026-03-01/helix.json") == EmoteServices.helix("moonHi"))
    #expect(
      sandbox.read("catalogues/moonriver/2026-03-01/helix.json.meta.json")
        == #"{"channel":"moonriver","date":"2026-03-01","room_id":"700100100"}"# + "\n")
    #expect(
      sandbox.read("catalogues/moonriver/2026-03-01/7tv-global.json.meta.json")
        == #"{"date":"2026-03-01","global":true}"# + "\n")
  }

  @Test func `catalogue import of the kept answers gives the same corpus`() throws {
    #expect(try fetch().code == 0)
    let paths = names.map { "catalogues/moonriver/2026-03-01/\($0).json" }
    let answer = try sandbox.study(
      words: ["catalogue", "import"] + paths + ["--corpus", "other.sqlite"])
    #expect(answer.code == 0)
    #expect(try entries(of: "other.sqlite") == entries())
    let digests = "SELECT digest, name FROM catalogues ORDER BY 1"
    #expect(
      try sandbox.rows(digests, of: "other.sqlite") == sandbox.rows(digests, of: "c.sqlite"))
  }

  @Test func `again on the same day nothing is asked and nothing changes`() throws {
    #expect(try fetch().code == 0)
    let (before, count) = (try sandbox.content(), services.asked.count)
    let again = try fetch()
    #expect(again.code == 0)
    #expect(again.output.contains(#""new":0,"skipped":[],"unchanged":8"#))
    #expect(try fetch("moonriver", on: "2026-03-01", "--skip-code").code == 99)
    #expect(services.asked.count == count)
    #expect(try sandbox.content() == before)
    try FileManager.default.removeItem(atPath: sandbox.root + "/c.sqlite")
    #expect(try fetch().output.contains(#""new":8"#), "kept answers go into a corpus without them")
    #expect(services.asked.count == count)
  }

  @Test func `the next day is another snapshot, and each day's log is counted with its own`() throws
  {
    #expect(try fetch().code == 0)
    services.change("/helix/chat/emotes", to: .init(200, EmoteServices.helix("moonHello")))
    #expect(try fetch("MoonRiver", on: "2026-03-02", "--skip-code").code == 0)
    #expect(
      try entries() == expected("2026-03-01") + expected("2026-03-02", code: "moonHello"))
    for day in ["2026-03-01", "2026-03-02"] {
      let words = "RowRow moonDance moonJam POGROW EZ cvHazmat ZrehplaR moonHi moonHello NotForAll"
      try sandbox.write(
        "logs/moonriver/\(day)-\(day.suffix(1)).txt", "[\(day) 11:00:00 UTC] Ann: \(words)\n")
    }
    #expect(try sandbox.study("ingest", "logs", "--corpus", "c.sqlite").code == 0)
    let both = [
      "7tv|EZ", "7tv|moonDance", "bttv|POGROW", "bttv|cvHazmat", "bttv|moonJam", "ffz|RowRow",
      "ffz|ZrehplaR",
    ]
    let rows = try sandbox.rows("SELECT day, provider, emote, uses FROM emote_daily")
    #expect(
      rows.sorted()
        == (both + ["twitch|moonHi"]).map { "2026-03-01|\($0)|1" }
        + (both + ["twitch|moonHello"]).map { "2026-03-02|\($0)|1" })
  }

  @Test func `a service that does not know the channel has none there`() throws {
    for path in ["/3/cached/users", "/v1/room/id", "/v3/users"] {
      let whole = path.contains("room") ? "\(path)/700100100" : "\(path)/twitch/700100100"
      services.change(whole, to: .init(404, #"{"message":"user not found"}"#))
    }
    let answer = try fetch()
    #expect(answer.code == 0)
    #expect(answer.output.contains(#""absent":["bttv","ffz","7tv"]"#))
    #expect(answer.errors.contains("ffz: there is nothing of moonriver at this service\n"))
    #expect(
      try files()
        == withSidecars(["7tv-global", "bttv-global", "ffz-global", "helix", "helix-global"]))
    #expect(try fetch("moonriver", on: "2026-03-01", "--skip-code").code == 99)
  }

  @Test func `a service that fails leaves the others, and a retry asks for it alone`() throws {
    services.change("/v1/set/global", to: .init(500))
    let answer = try fetch()
    #expect(answer.code == 6)
    #expect(answer.output.contains(#""failed":[{"catalogue":"ffz-global","reason":"GET http"#))
    #expect(answer.errors.contains("/v1/set/global: the server failed with status 500"))
    #expect(try entries() == expected("2026-03-01").filter { !$0.contains("ZrehplaR") })
    let count = services.asked.count
    #expect(try fetch().code == 6)
    services.change("/v1/set/global", to: nil)
    #expect(try fetch("moonriver", on: "2026-03-01", "--skip-code").code == 0)
    #expect(
      Set(services.asked.dropFirst(count)) == ["/helix/users", "/v1/set/global"])
    #expect(try entries() == expected("2026-03-01"))
  }

  @Test(arguments: [
    ("<!doctype html><title>Maintenance</title>", "this is a web page"),
    ("{}", "this JSON is no catalogue"), ("Kappa\nLUL\n", "is of something else"),
    ("", "the file is empty"), (EmoteServices.helix("moonHi"), "is of something else"),
    (#"[{"id":"1","code":"GlobalOne"}]"#, "is of something else"),
    (#"{"channelEmotes":[{"code":"x"}],"sharedEmotes":[]}"#, "`channelEmotes[0].id`"),
  ])
  func `an answer of another shape is refused and not kept`(text: String, reason: String) throws {
    services.change("/3/cached/users/twitch/700100100", to: .init(200, text))
    let answer = try fetch()
    #expect(answer.code == 6)
    #expect(answer.errors.contains("the answer of BTTV for bttv.json"))
    #expect(answer.errors.contains(reason), "\(answer.errors)")
    #expect(try files() == withSidecars(names.filter { $0 != "bttv" }))
    services.change("/3/cached/users/twitch/700100100", to: nil)
    #expect(try fetch().code == 0)
    #expect(try entries() == expected("2026-03-01"))
  }

  @Test func `the global set of 7TV is known by where it was asked for, not by its name`() throws {
    services.change(
      "/v3/emote-sets/global",
      to: .init(
        200, #"{"id":"01SET","name":"7TV Global","emotes":[{"id":"01EMOTE2","name":"EZ"}]}"#))
    let answer = try fetch()
    #expect(answer.code == 0 && answer.errors == "")
    #expect(try entries() == expected("2026-03-01"))
    let kept = try sandbox.study(
      "catalogue", "import", "catalogues/moonriver/2026-03-01/7tv-global.json", "--corpus",
      "other.sqlite")
    #expect(kept.code == 0, "\(kept.errors)")
    #expect(try entries(of: "other.sqlite") == ["2026-03-01|7tv|-|-|EZ"])
  }

  @Test func `an answer of one channel for all is refused with the setting to look at`() throws {
    services.change(
      "/3/cached/emotes/global", to: .init(200, #"{"channelEmotes":[],"sharedEmotes":[]}"#))
    services.change(
      "/v3/emote-sets/global",
      to: .init(
        200, #"{"id":"7","platform":"TWITCH","username":"other","emote_set":{"id":"1","name":"n"}}"#
      ))
    let answer = try fetch()
    #expect(answer.code == 6)
    #expect(
      answer.errors == """
        the answer of BTTV for bttv-global.json is of one channel; check BTTV_URL
        the answer of 7TV for 7tv-global.json is of something else; check SEVENTV_URL

        """)
  }

  @Test(arguments: [
    (
      "/v1/room/id/700100100", "FFZ for ffz.json", "FFZ_URL",
      #"{"room":{"twitch_id":999,"id":"otherone"},"sets":{}}"#
    ),
    (
      "/v3/users/twitch/700100100", "7TV for 7tv.json", "SEVENTV_URL",
      #"{"id":"999","platform":"TWITCH","username":"otherone","emote_set":{"id":"1","name":"n","#
        + #""emotes":[]}}"#
    ),
  ])
  func `an empty answer of another channel is refused like one with emotes`(
    path: String, name: String, setting: String, text: String
  ) throws {
    services.change(path, to: .init(200, text))
    let answer = try fetch()
    #expect(answer.code == 6 && answer.output.contains(#""new":7"#))
    #expect(
      answer.errors == "the answer of \(name) is of something else; check \(setting)\n")
    services.change(path, to: .init(200, text.replacing("999", with: "700100100")))
    #expect(try fetch().output.contains(#""entries":0,"failed":[],"new":1"#))
  }

  @Test func `an answer of another channel is refused`() throws {
    let path = "/v1/room/id/700100100"
    services.change(
      path,
      to: .init(
        200,
        #"{"room":{"twitch_id":5,"id":"other"},"sets":{"1":{"emoticons":"#
          + #"[{"id":1,"name":"x"}]}}}"#))
    let answer = try fetch()
    #expect(answer.code == 6)
    #expect(try files() == withSidecars(names.filter { $0 != "ffz" }))
  }

  @Test func `what a service refuses is told with the setting to look at`() throws {
    services.change("/v1/set/global", to: .init(404))
    services.change("/v3/emote-sets/global", to: .init(403))
    services.change("/helix/chat/emotes", to: .init(404))
    let answer = try fetch()
    #expect(answer.code == 6)
    #expect(
      answer.errors == """
        helix: Twitch knows no such thing (status 404); check TWITCH_HELIX_URL
        ffz-global: FFZ knows no such thing (status 404); check FFZ_URL
        7tv-global: 7TV refused to answer (status 403); check SEVENTV_URL

        """)
  }

  @Test func `all services failing is a failure, and makes no corpus`() throws {
    for path in EmoteServices.paths { services.change(path, to: .init(503)) }
    let answer = try fetch()
    #expect(answer.code == 1)
    #expect(answer.errors.split(separator: "\n").count == 8)
    #expect(sandbox.read("c.sqlite") == nil)
    #expect(!answer.errors.contains("a-secret") && !answer.errors.contains("a-token"))
  }

  @Test func `without credentials Twitch is left out where the corpus knows the channel's id`()
    throws
  {
    try sandbox.write("settings", services.settings(withCredentials: false))
    let unknown = try fetch()
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET are not set"))
    #expect(unknown.errors.contains("the numeric id of moonriver"))
    #expect(services.asked.isEmpty)
    try sandbox.write(
      "a.txt",
      "@id=1;room-id=700100100;tmi-sent-ts=1772323200000;user-id=5 "
        + ":ann!ann@ann.tmi.twitch.tv PRIVMSG #moonriver :hi\n")
    #expect(try sandbox.study("ingest", "a.txt", "--corpus", "c.sqlite").code == 0)
    let answer = try fetch()
    #expect(answer.code == 0)
    #expect(answer.output.contains(#""new":6,"skipped":["helix","helix-global"]"#))
    #expect(answer.errors.contains("helix, helix-global skipped: TWITCH_CLIENT_ID"))
    #expect(!services.asked.contains { $0.hasPrefix("/helix") })
    #expect(try fetch("moonriver", on: "2026-03-01", "--skip-code").code == 99)
  }

  @Test func `Twitch failing is no obstacle where the corpus knows the channel's id`() throws {
    #expect(try fetch().code == 0)
    services.change("/oauth2/token", to: .init(403))
    let answer = try fetch(on: "2026-03-02")
    #expect(answer.code == 6)
    #expect(answer.output.contains(#""new":6"#))
    #expect(services.server.requests.count { $0.path == "/oauth2/token" } == 2, "not asked again")
    #expect(answer.errors.contains("Twitch refuses TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET"))
  }

  @Test func `a channel that Twitch does not know, and a name that is none, are told`() throws {
    let unknown = try fetch("nobody")
    #expect(unknown.code == 1)
    #expect(unknown.errors.contains("Twitch knows no channel nobody"))
    #expect(services.asked == ["/helix/users"])
    #expect(try fetch("달강").code == 2)
    #expect(services.asked.count == 1)
  }
}
