import Foundation
import Glibc
import Synchronization

/// A server of HTTP/1.1 on 127.0.0.1 that stands in for a service; it runs in a thread of the test.
///
/// It answers one connection after the other, and every connection is closed after its answer.
public final class StandInServer: Sendable {
  /// What was asked.
  public struct Request: Equatable, Sendable {
    /// The method, such as `GET`.
    public var method: String
    /// The path, without the query and without escapes.
    public var path: String
    /// The names and values of the query; the values of a name that comes again, with commas.
    public var query: [String: String]
    /// The headers, by name in lower case.
    public var headers: [String: String]
    /// The body.
    public var body: String

    /// The names and values of a body that is a form.
    public var form: [String: String] { Request.fields(body) }

    static func fields(_ text: String) -> [String: String] {
      var parts = URLComponents()
      parts.percentEncodedQuery = text.replacing("+", with: "%20")
      let pairs = (parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }
      return Dictionary(pairs) { "\($0),\($1)" }
    }
  }

  /// What is answered.
  public struct Response: Sendable {
    /// The status.
    public var status: Int
    /// The body.
    public var body: [UInt8]
    /// More headers.
    public var headers: [String: String]
    /// How many bytes of the body are held back before the connection is closed.
    public var missing = 0

    /// Makes an answer.
    public init(_ status: Int = 200, _ body: String = "", headers: [String: String] = [:]) {
      self.status = status
      self.body = Array(body.utf8)
      self.headers = headers
    }

    var bytes: [UInt8] {
      let fixed = ["Content-Length": "\(body.count)", "Connection": "close"]
      let lines = headers.merging(fixed) { _, fixed in fixed }.sorted { $0.key < $1.key }
      let head = lines.map { "\($0.key): \($0.value)\r\n" }.joined()
      return Array("HTTP/1.1 \(status) Stand-in\r\n\(head)\r\n".utf8) + body.dropLast(missing)
    }
  }

  private let socket: Int32
  private let port: UInt16
  private let seen = Mutex<[Request]>([])
  private let end = DispatchSemaphore(value: 0)

  /// Starts a server on a free port.
  ///
  /// - Parameter answer: makes the answer to a request; called in the server's thread, one request
  ///   after the other.
  /// - Throws: `POSIXError` when there is no free port.
  public init(_ answer: @escaping @Sendable (Request) -> Response) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &place) { [socket] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) + listen(socket, 64) + getsockname(socket, $0, &size)
      }
    }
    guard socket >= 0, code == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    port = UInt16(bigEndian: place.sin_port)
    Thread { [self] in serve(answer) }.start()
  }

  /// The address of the server, without a slash at the end.
  public var address: String { "http://127.0.0.1:\(port)" }

  /// What was asked so far, in order.
  public var requests: [Request] { seen.withLock { $0 } }

  /// Ends the server; its port refuses connections from then on.
  public func stop() {
    shutdown(socket, Int32(SHUT_RDWR))
    end.wait()
    close(socket)
  }

  private func serve(_ answer: @Sendable (Request) -> Response) {
    while true {
      let connection = accept(socket, nil, nil)
      if connection < 0, errno == EINTR { continue }
      guard connection >= 0 else { break }
      var limit = timeval(tv_sec: 5, tv_usec: 0)
      setsockopt(
        connection, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
      if let request = StandInServer.read(connection) {
        seen.withLock { $0.append(request) }
        StandInServer.write(answer(request).bytes, to: connection)
      }
      close(connection)
    }
    end.signal()
  }

  private static func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    while true {
      if let request = Request(bytes) { return request }
      var chunk = [UInt8](repeating: 0, count: 65_536)
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
    }
  }

  private static func write(_ bytes: [UInt8], to connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
    // Without the rest of the conversation a close would throw away what was sent.
    shutdown(connection, Int32(SHUT_WR))
    var byte: UInt8 = 0
    while recv(connection, &byte, 1, 0) > 0 {}
  }
}

extension StandInServer.Request {
  /// Reads a whole request; nil when some of it has not come yet.
  init?(_ bytes: [UInt8]) {
    let gap = Array("\r\n\r\n".utf8)
    guard let end = bytes.firstRange(of: gap) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let words = lines[0].split(separator: " ").map(String.init)
    let pairs = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (
        parts[0].lowercased(), parts.dropFirst().joined().trimmingCharacters(in: .whitespaces)
      )
    }
    headers = Dictionary(pairs) { _, last in last }
    let content = bytes[end.upperBound...]
    guard words.count == 3, content.count >= Int(headers["content-length"] ?? "0") ?? 0 else {
      return nil
    }
    method = words[0]
    let target = words[1].split(separator: "?", maxSplits: 1).map(String.init)
    path = target[0].removingPercentEncoding ?? target[0]
    query = target.count > 1 ? StandInServer.Request.fields(target[1]) : [:]
    body = String(decoding: content, as: UTF8.self)
  }
}
