import Collecting
import Foundation
import TestKit
import Testing

private func address(_ server: StandInServer, _ path: String = "/a") throws -> URL {
  try #require(URL(string: server.address + path))
}

@Suite struct HTTPClientTests {
  @Test func `a body is found; query and headers arrive`() throws {
    let answers = Answers([.init(200, "달빛")])
    let server = try answers.server()
    defer { server.stop() }
    let body = try answers.client().get(
      address(server, "/a/b?after=x%26y"), headers: ["Client-Id": "me"])
    #expect(body == .found(Data("달빛".utf8)))
    let request = try #require(server.requests.first)
    #expect(request.path == "/a/b")
    #expect(request.query == ["after": "x&y"])
    #expect(request.headers["client-id"] == "me")
    #expect(answers.pauses.isEmpty)
  }

  @Test func `a form's fields arrive in the body as they were`() throws {
    let answers = Answers([.init()])
    let server = try answers.server()
    defer { server.stop() }
    let fields = [("secret", "a+b &=%달"), ("grant_type", "x")]
    _ = try answers.client().post(address(server), form: fields)
    let request = try #require(server.requests.first)
    #expect(request.method == "POST")
    #expect(request.query.isEmpty)
    #expect(request.form == ["secret": "a+b &=%달", "grant_type": "x"])
    #expect(!request.body.contains("+"))
  }

  @Test(arguments: [
    (401, HTTPOutcome<Data>.unauthorized), (403, .forbidden), (404, .missing),
  ])
  func `the caller decides about some answers`(status: Int, outcome: HTTPOutcome<Data>) throws {
    let answers = Answers([.init(status, "no")])
    let server = try answers.server()
    defer { server.stop() }
    #expect(try answers.client().get(address(server)) == outcome)
    #expect(server.requests.count == 1)
  }

  @Test func `a server that fails twice is asked three times`() throws {
    let answers = Answers([.init(500), .init(503), .init(200, "x")])
    let server = try answers.server()
    defer { server.stop() }
    #expect(try answers.client().get(address(server)) == .found(Data("x".utf8)))
    #expect(answers.pauses == [.seconds(1), .seconds(2)])
  }

  @Test func `a server that always fails is given up after five attempts`() throws {
    let answers = Answers([.init(502, "secret")])
    let server = try answers.server()
    defer { server.stop() }
    let error = try #require(throws: HTTPError.self) {
      try answers.client().get(address(server, "/a?token=secret"))
    }
    #expect(error.kind == .failing(status: 502))
    #expect(error.description.contains("GET \(server.address)/a: "))
    #expect(error.description.contains("502"))
    #expect(!error.description.contains("secret"))
    #expect(server.requests.count == 5)
    #expect(answers.pauses == [.seconds(1), .seconds(2), .seconds(4), .seconds(8)])
  }

  @Test(arguments: [
    (["Ratelimit-Reset": "1772323207"], Duration.seconds(7)),
    (["Ratelimit-Reset": "1772323100"], .seconds(1)),
    (["Ratelimit-Reset": "-9223372036854775"], .seconds(1)),
    (["Ratelimit-Reset": "-9223372036854775808"], .seconds(1)),
    (["Retry-After": "30"], .seconds(30)),
    ([:], .seconds(1)),
  ])
  func `429 waits as long as the server asks`(headers: [String: String], pause: Duration) throws {
    let answers = Answers([.init(429, "", headers: headers), .init(200, "x")])
    let server = try answers.server()
    defer { server.stop() }
    #expect(try answers.client().get(address(server)) == .found(Data("x".utf8)))
    #expect(answers.pauses == [pause])
  }

  @Test(arguments: [
    ("Retry-After", "3600", Int64(3600)), ("Retry-After", "9223372036854775807", .max),
    ("Ratelimit-Reset", "9223372036854775807", .max - 1_772_323_200),
  ])
  func `429 for longer than anyone waits fails at once`(
    header: String, value: String, seconds: Int64
  ) throws {
    let answers = Answers([.init(429, "", headers: [header: value])])
    let server = try answers.server()
    defer { server.stop() }
    let error = try #require(throws: HTTPError.self) { try answers.client().get(address(server)) }
    #expect(error.kind == .limited(seconds: seconds))
    #expect(error.description.contains("in \(seconds) s"))
    #expect(answers.pauses.isEmpty)
  }

  @Test func `an answer that cannot get better is not asked for again`() throws {
    let answers = Answers([.init(400, "secret")])
    let server = try answers.server()
    defer { server.stop() }
    let error = try #require(throws: HTTPError.self) {
      try answers.client().post(address(server), form: [("client_secret", "secret")])
    }
    #expect(error.kind == .refused(status: 400))
    #expect(error.description.contains("POST "))
    #expect(!error.description.contains("secret"))
    #expect(server.requests.count == 1)
  }

  @Test func `a port where nobody listens is tried again, then told`() throws {
    let answers = Answers([.init()])
    let server = try answers.server()
    server.stop()
    let error = try #require(throws: HTTPError.self) { try answers.client().get(address(server)) }
    #expect(error.kind == .unreachable("nothing listens there"))
    #expect(answers.pauses.count == 4)
  }

  @Test func `an answer that breaks off is asked for again`() throws {
    var broken = StandInServer.Response(200, "half")
    broken.missing = 2
    let answers = Answers([broken, .init(200, "whole")])
    let server = try answers.server()
    defer { server.stop() }
    #expect(try answers.client().get(address(server)) == .found(Data("whole".utf8)))
    #expect(answers.pauses == [.seconds(1)])
  }

  @Test(arguments: [(401, HTTPOutcome<Data>.unauthorized), (403, .forbidden), (404, .missing)])
  func `nobody waits for the page that tells of an error`(
    status: Int, outcome: HTTPOutcome<Data>
  ) throws {
    var page = StandInServer.Response(status, "error page")
    page.missing = 4
    let answers = Answers([page])
    let server = try answers.server()
    defer { server.stop() }
    #expect(try answers.client().get(address(server)) == outcome)
    #expect(server.requests.count == 1)
  }

  @Test func `a page of an error that is too long is only an error`() throws {
    var page = StandInServer.Response(404)
    page.body = [UInt8](repeating: UInt8(ascii: "x"), count: 128 << 20)
    let answers = Answers([page])
    let server = try answers.server()
    defer { server.stop() }
    #expect(try answers.client().get(address(server)) == .missing)
  }

  @Test func `an answer without an end is not held in memory, but goes into a file`() throws {
    var endless = StandInServer.Response(200)
    endless.body = [UInt8](repeating: UInt8(ascii: "x"), count: 64 << 20 + 1)
    let answers = Answers([endless])
    let server = try answers.server()
    defer { server.stop() }
    let error = try #require(throws: HTTPError.self) { try answers.client().get(address(server)) }
    #expect(error.description.contains("/a: the answer is longer than 64 MiB; "))
    #expect(server.requests.count == 1)
    let path = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    _ = try answers.client().download(address(server), to: path)
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    #expect(size == endless.body.count)
  }

  @Test func `a file takes the body, whole and alone`() throws {
    let text = String(repeating: "0123456789abcdef", count: 1 << 18)
    var broken = StandInServer.Response(200, text + text)
    broken.missing = 1
    let answers = Answers([.init(500, "error page"), broken, .init(200, text)])
    let server = try answers.server()
    defer { server.stop() }
    let path = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    guard case .found = try answers.client().download(address(server), to: path) else {
      Issue.record("not found")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `what is not there makes no file`() throws {
    let answers = Answers([.init(404, "error page")])
    let server = try answers.server()
    defer { server.stop() }
    let path = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID())").path
    guard case .missing = try answers.client().download(address(server), to: path) else {
      Issue.record("found")
      return
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a file that cannot be written is told without trying again`() throws {
    let answers = Answers([.init(200, "x")])
    let server = try answers.server()
    defer { server.stop() }
    let error = try #require(throws: HTTPError.self) {
      _ = try answers.client().download(address(server), to: "/proc/none/x")
    }
    #expect(error.kind == .unwritable("/proc/none/x"))
    #expect(server.requests.count == 1)
  }
}
