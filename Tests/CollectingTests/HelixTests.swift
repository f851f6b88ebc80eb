import Chat
import Collecting
import Foundation
import TestKit
import Testing

private func settings(_ server: StandInServer, secret: String = "geheim") throws -> Settings {
  try Settings(
    file: nil,
    environment: [
      "HOME": "/none", "TWITCH_CLIENT_ID": "client", "TWITCH_CLIENT_SECRET": secret,
      "TWITCH_AUTH_URL": server.address + "/auth", "TWITCH_HELIX_URL": server.address + "/mock/",
    ])
}

/// What `work` returns or throws of a Twitch, and what it was asked.
private func asking<Value>(
  _ twitch: StandInTwitch, secret: String = "geheim", pauses: Answers = Answers([.init()]),
  _ work: (inout Helix) throws -> Value
) throws -> (result: Result<Value, any Error>, requests: [StandInServer.Request]) {
  let server = try twitch.server()
  defer { server.stop() }
  var helix = try Helix(settings(server, secret: secret), client: pauses.client())
  return (Result { try work(&helix) }, server.requests)
}

private func archives(_ helix: inout Helix) throws -> [VOD] {
  try helix.archives(of: helix.user("moonriver"))
}

@Suite struct HelixTests {
  @Test func `three pages of a channel are one list, without uploads and highlights`() throws {
    let twitch = StandInTwitch(pages: [
      [StandInTwitch.video(5), StandInTwitch.video(4, type: "highlight")],
      [StandInTwitch.video(3, "2026-02-01T00:00:00Z", duration: "59s")],
      [StandInTwitch.video(3), StandInTwitch.video(2, type: "upload"), StandInTwitch.video(1)],
    ])
    let (result, requests) = try asking(twitch, archives)
    let vods = try result.get()
    try #require(vods.map(\.id) == ["5", "3", "1"])
    #expect(
      vods[0]
        == VOD(
          id: "5", login: "moonriver", channelName: "달강", roomID: "88", title: "밤 5",
          createdAt: Instant(iso8601: "2026-03-01T11:07:00Z".utf8), seconds: 11_313))
    #expect(vods[1].seconds == 59)
    try #require(
      requests.map(\.path) == [
        "/auth/token", "/mock/users", "/mock/videos", "/mock/videos", "/mock/videos",
      ])
    #expect(requests[2].query == ["user_id": "88", "type": "archive", "first": "100"])
    #expect(requests.dropFirst(3).map { $0.query["after"] } == ["page1", "page2"])
    #expect(requests[0].query.isEmpty)
  }

  @Test func `a page that brings nothing new is the last one`() throws {
    let video = StandInTwitch.video(5)
    let twitch = StandInTwitch(pages: [[video], [video]] + Array(repeating: [], count: 20))
    let (result, requests) = try asking(twitch, archives)
    #expect(try result.get().map(\.id) == ["5"])
    #expect(requests.count { $0.path == "/mock/videos" } == 2)
  }

  @Test func `a list without an end is told`() throws {
    let twitch = StandInTwitch(pages: (1...250).map { [StandInTwitch.video($0)] })
    let (result, requests) = try asking(twitch, archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    #expect(error.description.contains("/mock/videos: the answer is not a list that ends within"))
    #expect(requests.count { $0.path == "/mock/videos" } == 200)
  }

  @Test func `a cursor arrives as it was given`() throws {
    let cursor = "eyJ+fj0= /달&x"
    let server = try StandInServer { request in
      switch request.path {
      case "/auth/token": return .init(200, #"{"access_token":"t"}"#)
      case "/mock/users":
        return .init(200, #"{"data":[{"id":"88","login":"moonriver","display_name":"달강"}]}"#)
      default:
        let isFirst = request.query["after"] == nil
        let video = StandInTwitch.video(isFirst ? 2 : 1)
        let end = isFirst ? #"{"cursor":"\#(cursor)"}"# : "{}"
        return .init(200, #"{"data":[\#(video)],"pagination":\#(end)}"#)
      }
    }
    defer { server.stop() }
    var helix = try Helix(settings(server), client: Answers([.init()]).client())
    #expect(try archives(&helix).map(\.id) == ["2", "1"])
    #expect(server.requests.last?.query["after"] == cursor)
  }

  @Test func `what a video does not tell is not known, and no reason to refuse the list`() throws {
    var bare = StandInTwitch.video(5, "X", duration: "Y", type: "Z")
    for value in ["88", "moonriver", "달강", "밤 5", "X", "Y"] {
      bare = bare.replacing("\"\(value)\"", with: "null")
    }
    bare = bare.replacing("\"Z\"", with: "\"archive\"")
    let nameless = StandInTwitch.video(4).replacing(#""id":"4""#, with: #""id":null"#)
    let twitch = StandInTwitch(pages: [[bare, nameless, StandInTwitch.video(3)]])
    let vods = try asking(twitch, archives).result.get()
    #expect(vods.map(\.id) == ["5", "3"])
    #expect(vods.first == VOD(id: "5", login: "moonriver", roomID: "88"))
  }

  @Test(arguments: ["../5", "--help", "5/5", "", "오", "123456789012345678901"])
  func `an id that is none is refused`(id: String) throws {
    let odd = StandInTwitch.video(5).replacing(#""id":"5""#, with: "\"id\":\"\(id)\"")
    let lists = try asking(StandInTwitch(pages: [[odd]]), archives)
    let error = try #require(throws: HelixError.self) { try lists.result.get() }
    #expect(error.description.contains("/mock/videos: the answer is not an answer of Helix"))
    let user = #"{"data":[{"id":"\#(id)","login":"moonriver","display_name":"달강"}]}"#
    let users = StandInTwitch(faults: ["/mock/users": [.init(200, user)]])
    #expect(throws: HelixError.self) { try asking(users, archives).result.get() }
  }

  @Test func `a token that is refused is renewed once`() throws {
    let twitch = StandInTwitch(faults: ["/mock/videos": [.init(401)]])
    let (result, requests) = try asking(twitch, archives)
    #expect(try result.get().isEmpty)
    #expect(
      requests.map(\.path) == [
        "/auth/token", "/mock/users", "/mock/videos", "/auth/token", "/mock/videos",
      ])
    #expect(requests.last?.headers["authorization"] == "Bearer token-2")
  }

  @Test func `a second refusal is told`() throws {
    let twitch = StandInTwitch(faults: ["/mock/users": [.init(401), .init(401)]])
    let (result, requests) = try asking(twitch, archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    guard case .tokenRefused(let request) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(request.hasSuffix("/mock/users"))
    #expect(requests.count == 4)
    #expect(!error.description.contains("token-"))
  }

  @Test func `403 is told and not repeated`() throws {
    let twitch = StandInTwitch(faults: ["/mock/users": [.init(403)]])
    let (result, requests) = try asking(twitch, archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    #expect(error.description.contains("/mock/users: Twitch does not allow this"))
    #expect(requests.count == 2)
  }

  @Test func `busy and failing servers are waited for`() throws {
    let busy = StandInServer.Response(429, "", headers: ["Ratelimit-Reset": "1772323209"])
    let twitch = StandInTwitch(
      pages: [[StandInTwitch.video(5)]],
      faults: ["/mock/videos": [busy], "/auth/token": [.init(500), .init(500)]])
    let pauses = Answers([.init()])
    let (result, _) = try asking(twitch, pauses: pauses, archives)
    #expect(try result.get().map(\.id) == ["5"])
    #expect(pauses.pauses == [.seconds(1), .seconds(2), .seconds(9)])
  }

  @Test func `wrong credentials are told without them`() throws {
    let (result, requests) = try asking(StandInTwitch(), secret: "falsch", archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    #expect(error == .credentialsRefused(status: 403))
    #expect(!error.description.contains("falsch"))
    #expect(requests.count == 1)
  }

  @Test func `credentials that are not set are named, with the file`() throws {
    let none = try Settings(file: nil, environment: ["HOME": "/none"])
    let client = Answers([.init()]).client()
    let error = try #require(throws: HelixError.self) { try Helix(none, client: client) }
    let sentence = error.description
    #expect(sentence.hasPrefix("TWITCH_CLIENT_ID and TWITCH_CLIENT_SECRET are not set"))
    #expect(sentence.contains("~/.config/study/settings"))
    let half = try Settings(file: nil, environment: ["HOME": "/none", "TWITCH_CLIENT_ID": "a"])
    let other = try #require(throws: HelixError.self) { try Helix(half, client: client) }
    #expect(other.description.hasPrefix("TWITCH_CLIENT_SECRET is not set"))
  }

  @Test func `a login that Twitch does not know is told`() throws {
    let (result, _) = try asking(StandInTwitch()) { try $0.user("moonrivr") }
    #expect(throws: HelixError.unknownChannel(login: "moonrivr")) { try result.get() }
  }

  @Test(arguments: ["/mock/users", "/mock/videos"])
  func `an address where Twitch is not found is told, not taken for an empty list`(path: String)
    throws
  {
    let twitch = StandInTwitch(faults: [path: [.init(404, "<html>nginx</html>")]])
    let (result, _) = try asking(twitch, archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    #expect(error.description.contains("\(path): refused with status 404; check the address"))
  }

  @Test(arguments: ["", "<html>geheim</html>", "[]", #"{"data":{}}"#, #"{"data":[{"id":88}]}"#])
  func `an answer that is none of Helix is told without its text`(body: String) throws {
    let twitch = StandInTwitch(faults: ["/mock/users": [.init(200, body)]])
    let (result, _) = try asking(twitch, archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    #expect(error.description.contains("/mock/users: the answer is not an answer of Helix"))
    #expect(!error.description.contains("geheim"))
  }

  @Test func `a token's answer that is none is told without its text`() throws {
    let answer = StandInServer.Response(200, #"{"acess_token":"geheim"}"#)
    let (result, _) = try asking(StandInTwitch(faults: ["/auth/token": [answer]]), archives)
    let error = try #require(throws: HelixError.self) { try result.get() }
    #expect(error.description.contains("/auth/token: the answer is not a token of Twitch"))
    #expect(!error.description.contains("geheim"))
  }

  @Test func `Twitch's mock server, which reads the fields in the address, gives a token too`()
    throws
  {
    let server = try StandInServer { request in
      guard request.path == "/auth/token" else { return .init(200, #"{"data":[]}"#) }
      let isGood = request.query["client_secret"] == "geheim"
      return isGood ? .init(200, #"{"access_token":"t"}"#) : .init(400)
    }
    defer { server.stop() }
    var helix = try Helix(settings(server), client: Answers([.init()]).client())
    #expect(try helix.vods(["1"]).isEmpty)
    #expect(server.requests.last?.headers["authorization"] == "Bearer t")
  }

  @Test func `ids are looked up a hundred at a time, and those that are gone left out`() throws {
    let server = try StandInServer { request in
      if request.path == "/auth/token" { return .init(200, #"{"access_token":"t"}"#) }
      return request.query["id"]?.hasPrefix("101,") == true
        ? .init(404) : .init(200, #"{"data":[\#(StandInTwitch.video(7))]}"#)
    }
    defer { server.stop() }
    var helix = try Helix(settings(server), client: Answers([.init()]).client())
    #expect(try helix.vods((1...150).map(String.init)).map(\.id) == ["7"])
    #expect(server.requests.map(\.path) == ["/auth/token", "/mock/videos", "/mock/videos"])
    #expect(try helix.vods([]).isEmpty)
  }
}
