public import Chat
public import Foundation
import FoundationNetworking

/// Asks servers, one request at a time, and is patient with those that are busy or down.
///
/// A request that the network or the server (5xx) fails is made again after pauses; one that comes
/// too often (429) after the pause that the server asks for by `Ratelimit-Reset` or `Retry-After`.
public struct HTTPClient: Sendable {
  /// The pauses before a request is made again that the network or the server failed.
  private static let pauses: [Duration] = [1, 2, 4, 8].map { .seconds($0) }
  /// The longest pause in seconds that a server may ask for with 429; beyond it the request fails.
  private static let longestPause: Int64 = 900
  /// How many seconds a server may be silent.
  private static let timeout = 60.0

  private let now: @Sendable () -> Instant
  private let sleep: @Sendable (Duration) -> Void

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - now: the clock, for servers that tell the time at which they may be asked again.
  ///   - sleep: pauses this thread.
  public init(
    now: @escaping @Sendable () -> Instant,
    sleep: @escaping @Sendable (Duration) -> Void
  ) {
    self.now = now
    self.sleep = sleep
  }

  /// Asks for what an address holds, at most 64 MiB.
  ///
  /// - Parameters:
  ///   - address: the address.
  ///   - headers: headers by name.
  /// - Returns: the body, or which of the answers came that the caller decides about.
  /// - Throws: `HTTPError`.
  public func get(_ address: URL, headers: [String: String] = [:]) throws(HTTPError)
    -> HTTPOutcome<Data>
  {
    try send(request("GET", address, headers), into: nil)
  }

  /// Sends the fields of a form.
  ///
  /// - Parameters:
  ///   - address: the address.
  ///   - form: the fields, in order; they go into the body, not into the address.
  /// - Returns: the body, or which of the answers came that the caller decides about.
  /// - Throws: `HTTPError`, which tells nothing of the form.
  public func post(_ address: URL, form: [(String, String)]) throws(HTTPError)
    -> HTTPOutcome<Data>
  {
    let type = ["Content-Type": "application/x-www-form-urlencoded"]
    var request = request("POST", address, type)
    request.httpBody = Data(HTTPFields(form).text.utf8)
    return try send(request, into: nil)
  }

  /// Stores what an address holds in a file, without holding it in memory.
  ///
  /// - Parameters:
  ///   - address: the address.
  ///   - path: the file, which is written anew; give a temporary one and rename it. It is made only
  ///     when there is something to store, and holds a part of it when an error is thrown.
  ///   - headers: headers by name.
  /// - Returns: whether it was found, or which of the other answers came.
  /// - Throws: `HTTPError`.
  public func download(
    _ address: URL, to path: String, headers: [String: String] = [:]
  ) throws(HTTPError) -> HTTPOutcome<Void> {
    switch try send(request("GET", address, headers), into: path) {
    case .found: .found(())
    case .unauthorized: .unauthorized
    case .forbidden: .forbidden
    case .missing: .missing
    }
  }

  private func request(_ method: String, _ address: URL, _ headers: [String: String]) -> URLRequest
  {
    var request = URLRequest(url: address, timeoutInterval: HTTPClient.timeout)
    request.httpMethod = method
    request.setValue("study", forHTTPHeaderField: "User-Agent")
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    return request
  }

  /// Makes a request until it is answered or the patience ends.
  private func send(_ request: URLRequest, into path: String?) throws(HTTPError)
    -> HTTPOutcome<Data>
  {
    var pauses = HTTPClient.pauses[...]
    while true {
      do throws(HTTPError.Kind) {
        return try answer(to: request, into: path)
      } catch {
        guard let usual = pauses.popFirst(), let pause = HTTPClient.pause(error, usual) else {
          throw HTTPError(request.httpMethod ?? "GET", request.url ?? URL(filePath: "/"), error)
        }
        sleep(pause)
      }
    }
  }

  private func answer(to request: URLRequest, into path: String?) throws(HTTPError.Kind)
    -> HTTPOutcome<Data>
  {
    let (response, body) = try HTTPTransfer(into: path).run(request)
    switch response.statusCode {
    case 200...299: return .found(body)
    case 401: return .unauthorized
    case 403: return .forbidden
    case 404: return .missing
    case 429: throw .limited(seconds: secondsToWait(response))
    case 500...599: throw .failing(status: response.statusCode)
    default: throw .refused(status: response.statusCode)
    }
  }

  /// How long to wait after a failure; nil when another attempt is of no use.
  private static func pause(_ failure: HTTPError.Kind, _ usual: Duration) -> Duration? {
    switch failure {
    case .unreachable, .failing, .limited(nil): usual
    case .limited(let seconds?): seconds <= longestPause ? .seconds(seconds) : nil
    case .impossible, .refused, .tooLong, .unwritable, .unreadable: nil
    }
  }

  /// What a server that was asked too often wants, at least 1 second; nil when it does not tell.
  private func secondsToWait(_ response: HTTPURLResponse) -> Int64? {
    func number(_ header: String) -> Int64? {
      response.value(forHTTPHeaderField: header).flatMap { Int64($0) }
    }
    if let seconds = number("Retry-After") { return max(1, seconds) }
    guard let reset = number("Ratelimit-Reset") else { return nil }
    let (left, isFarPast) = reset.subtractingReportingOverflow(now().milliseconds / 1000)
    return isFarPast ? nil : max(1, left)
  }
}
