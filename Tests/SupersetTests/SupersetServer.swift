import Foundation
import FoundationNetworking

/// Superset as a server on a free port of 127.0.0.1, and a client that has signed in.
final class SupersetServer {
  /// The address, such as `http://127.0.0.1:40001`.
  let address: String
  private let process: Process
  private var token = ""

  init(_ program: SupersetProgram) async throws {
    let log = program.folder.appending(path: "gunicorn.log")
    process = try program.start(
      "gunicorn",
      [
        "-w", "1", "-k", "gthread", "--threads", "8", "--timeout", "120", "-b", "127.0.0.1:0",
        "superset.app:create_app()",
      ], log: log)
    do {
      address = try await SupersetServer.address(in: log, of: process)
      try await signIn()
    } catch {
      process.terminate()
      process.waitUntilExit()
      throw error
    }
  }

  deinit {
    process.terminate()
    process.waitUntilExit()
  }

  /// The server tells its port; it is ready when it answers.
  private static func address(in log: URL, of process: Process) async throws -> String {
    let line = try Regex(
      #"Listening at: (http://127\.0\.0\.1:\d+)"#, as: (Substring, Substring).self)
    for _ in 0..<600 where process.isRunning {
      try await Task.sleep(for: .milliseconds(200))
      let text = try String(contentsOf: log, encoding: .utf8)
      guard let address = text.firstMatch(of: line)?.output.1,
        let url = URL(string: address + "/health"),
        (try? await URLSession.shared.data(from: url)) != nil
      else { continue }
      return String(address)
    }
    throw Refused(path: "/health", status: 0, text: try String(contentsOf: log, encoding: .utf8))
  }

  private func signIn() async throws {
    let answer = try await post(
      "/api/v1/security/login",
      [
        "username": "admin", "password": SupersetProgram.password, "provider": "db",
        "refresh": true,
      ])
    token = (answer as? [String: Any])?["access_token"] as? String ?? ""
  }

  /// What a path answers.
  func get(_ path: String) async throws -> Any { try await ask(path, body: nil) }

  /// What a path answers to a value.
  func post(_ path: String, _ body: Any) async throws -> Any {
    try await ask(path, body: try JSONSerialization.data(withJSONObject: body))
  }

  private func ask(_ path: String, body: Data?) async throws -> Any {
    guard let url = URL(string: address + path) else { throw URLError(.badURL) }
    var request = URLRequest(url: url, timeoutInterval: 120)
    if !token.isEmpty { request.setValue("Bearer " + token, forHTTPHeaderField: "Authorization") }
    if let body {
      request.httpMethod = "POST"
      request.httpBody = body
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    }
    let (data, response) = try await URLSession.shared.data(for: request)
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    guard status == 200 else {
      throw Refused(path: path, status: status, text: String(decoding: data, as: UTF8.self))
    }
    return try JSONSerialization.jsonObject(with: data)
  }

  /// An answer other than 200.
  struct Refused: Error {
    var path: String
    var status: Int
    var text: String
  }
}
