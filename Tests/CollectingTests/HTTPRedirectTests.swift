import Collecting
import Foundation
import TestKit
import Testing

private func address(_ server: StandInServer) throws -> URL {
  try #require(URL(string: server.address + "/a"))
}

@Suite struct HTTPRedirectTests {
  @Test func `what has moved to another server is followed without credentials`() throws {
    let other = try StandInServer { _ in .init(200, "there") }
    defer { other.stop() }
    let location = ["Location": other.address + "/b"]
    let server = try StandInServer { _ in .init(302, "", headers: location) }
    defer { server.stop() }
    let client = Answers([.init()]).client()
    let found = try client.get(address(server), headers: ["Authorization": "Bearer geheim"])
    #expect(found == .found(Data("there".utf8)))
    #expect(other.requests.count == 1)
    #expect(other.requests.first?.headers["authorization"] == nil)
  }

  @Test func `on the same server the headers stay`() throws {
    let server = try StandInServer { request in
      request.path == "/a" ? .init(301, "", headers: ["Location": "/b"]) : .init(200, "there")
    }
    defer { server.stop() }
    _ = try Answers([.init()]).client().get(address(server), headers: ["Client-Id": "client"])
    #expect(server.requests.map(\.path) == ["/a", "/b"])
    #expect(server.requests.last?.headers["client-id"] == "client")
  }

  @Test(arguments: [301, 302, 307, 308])
  func `a form is not sent elsewhere`(status: Int) throws {
    let server = try StandInServer { request in
      request.path == "/a" ? .init(status, "", headers: ["Location": "/b"]) : .init(200, "there")
    }
    defer { server.stop() }
    let error = #expect(throws: HTTPError.self) {
      try Answers([.init()]).client().post(address(server), form: [("client_secret", "geheim")])
    }
    #expect(error?.kind == .refused(status: status))
    #expect(server.requests.map(\.path) == ["/a"])
  }

  @Test func `a circle ends, and is not tried again`() throws {
    let answers = Answers([.init(302, "", headers: ["Location": "/a"])])
    let server = try answers.server()
    defer { server.stop() }
    let error = #expect(throws: HTTPError.self) { try answers.client().get(address(server)) }
    #expect(error?.description.contains("/a: no answer (it leads from one address to") == true)
    #expect(answers.pauses.isEmpty)
  }
}
