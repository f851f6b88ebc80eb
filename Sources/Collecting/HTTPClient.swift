public import Chat
public import Foundation
import FoundationNetworking

/// Asks servers, one request at a time, and is patient with those that are busy or down.
///
/// A request that the network or the server (5xx) fails is made again after pauses; one that comes
/// too often (429) after the pause that the server asks for by `Ratelimit-Reset` or `Retry-After`.
public struct HTTPClient: Sendable {
  private let policy: HTTPPolicy
  private let now: @Sendable () -> Instant
  private let sleep: @Sendable (Duration) -> Void

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - policy: how long and how often to try.
  ///   - now: the clock, for servers that tell the time at which they may be asked again.
  ///   - sleep: pauses this thread.
  public init(
    policy: HTTPPolicy = HTTPPolicy(), now: @escaping @Sendable () -> Instant,
    sleep: @escaping @Sendable (Duration) -> Void
  ) {
    self.policy = policy
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
    var request = URLRequest(url: address, timeoutInterval: policy.timeout)
    request.httpMethod = method
    request.setValue("study", forHTTPHeaderField: "User-Agent")
    for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
    return request
  }

  /// Makes a request until it is answered or the policy's patience ends.
  private func send(_ request: URLRequest, into path: String?) throws(HTTPError)
    -> HTTPOutcome<Data>
  {
    var pauses = policy.pauses[...]
    while true {
      let failure: HTTPError.Kind
      switch HTTPTransfer(into: path).run(request) {
      case .failure(let error): failure = error.kind
      case .success(let (response, body)):
        if let outcome = HTTPClient.outcome(response.statusCode, body) { return outcome }
        failure = self.failure(response)
      }
      guard let usual = pauses.popFirst(), let pause = pause(after: failure, usual: usual) else {
        throw HTTPError(request.httpMethod ?? "GET", request.url ?? URL(filePath: "/"), failure)
      }
      sleep(pause)
    }
  }

  /// How long to wait before the next attempt; nil when another one is of no use.
  private func pause(after failure: HTTPError.Kind, usual: Duration) -> Duration? {
    switch failure {
    case .unreachable, .failing, .limited(nil): return usual
    case .limited(let seconds?):
      return .seconds(seconds) <= policy.longestPause ? .seconds(seconds) : nil
    case .impossible, .refused, .tooLong, .unwritable, .unreadable: return nil
    }
  }

  private static func outcome(_ status: Int, _ body: Data) -> HTTPOutcome<Data>? {
    switch status {
    case 200...299: .found(body)
    case 401: .unauthorized
    case 403: .forbidden
    case 404: .missing
    default: nil
    }
  }

  private func failure(_ response: HTTPURLResponse) -> HTTPError.Kind {
    switch response.statusCode {
    case 429: .limited(seconds: secondsToWait(response))
    case 500...599: .failing(status: response.statusCode)
    default: .refused(status: response.statusCode)
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
