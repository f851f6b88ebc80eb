import Synchronization

/// Twitch, in so far as it is asked: tokens, the channel moonriver, its VODs in pages.
///
/// The credentials are `client` and `geheim`. It is as strict as Twitch: no answer of Helix without a token that is still good.
public final class StandInTwitch: Sendable {
  private let pages: [[String]]
  private let faults: Mutex<[String: [StandInServer.Response]]>
  private let tokens = Mutex(0)

  /// Makes a Twitch.
  ///
  /// - Parameters:
  ///   - pages: the pages of `videos`, as JSON objects of `video`.
  ///   - faults: answers that come before the usual ones, by path.
  public init(pages: [[String]] = [[]], faults: [String: [StandInServer.Response]] = [:]) {
    self.pages = pages
    self.faults = Mutex(faults)
  }

  /// A server with Twitch's addresses below `/auth` and `/mock`.
  ///
  /// - Returns: the server, started.
  /// - Throws: `POSIXError` when there is no free port.
  public func server() throws -> StandInServer {
    try StandInServer { [self] request in
      let fault = faults.withLock { faults -> StandInServer.Response? in
        guard let waiting = faults[request.path], !waiting.isEmpty else { return nil }
        return faults[request.path]?.removeFirst()
      }
      return fault ?? answer(request)
    }
  }

  private func answer(_ request: StandInServer.Request) -> StandInServer.Response {
    if request.path == "/auth/token" { return token(request) }
    let isKnown = request.headers["authorization"] == "Bearer token-\(tokens.withLock { $0 })"
    guard isKnown, request.headers["client-id"] == "client" else {
      return .init(401, #"{"message":"Invalid OAuth token"}"#)
    }
    switch request.path {
    case "/mock/users": return user(request.query["login"])
    case "/mock/videos": return videos(request)
    default: return .init(404)
    }
  }

  private func token(_ request: StandInServer.Request) -> StandInServer.Response {
    let form = [
      "client_id": "client", "client_secret": "geheim", "grant_type": "client_credentials",
    ]
    guard request.method == "POST", request.form == form else {
      return .init(403, #"{"message":"invalid client secret"}"#)
    }
    let number = tokens.withLock { number -> Int in
      number += 1
      return number
    }
    return .init(
      200, #"{"access_token":"token-\#(number)","expires_in":5011271,"token_type":"bearer"}"#)
  }

  private func user(_ login: String?) -> StandInServer.Response {
    guard login == "moonriver" else { return .init(200, #"{"data":[]}"#) }
    return .init(
      200, #"{"data":[{"id":"88","login":"moonriver","display_name":"달강","type":""}]}"#)
  }

  private func videos(_ request: StandInServer.Request) -> StandInServer.Response {
    if let ids = request.query["id"]?.split(separator: ",") {
      let found = pages.joined().filter { video in
        ids.contains { video.contains("\"id\":\"\($0)\"") }
      }
      let items = found.joined(separator: ",")
      return found.isEmpty ? .init(404) : .init(200, #"{"data":[\#(items)]}"#)
    }
    let page = Int(request.query["after"]?.dropFirst(4) ?? "0") ?? 0
    let isLast = page + 1 == pages.count
    let pagination = isLast ? "{}" : #"{"cursor":"page\#(page + 1)"}"#
    let items = pages[page].joined(separator: ",")
    return .init(200, #"{"data":[\#(items)],"pagination":\#(pagination)}"#)
  }

  /// A video as Helix describes it.
  ///
  /// - Parameters:
  ///   - id: the id.
  ///   - createdAt: when the stream began, ISO 8601.
  ///   - duration: the length, as Twitch writes it.
  ///   - type: `archive`, `upload` or `highlight`.
  /// - Returns: a JSON object.
  public static func video(
    _ id: Int, _ createdAt: String = "2026-03-01T11:07:00Z", duration: String = "3h8m33s",
    type: String = "archive"
  ) -> String {
    """
    {"id":"\(id)","stream_id":"1","user_id":"88","user_login":"moonriver","user_name":"달강",
    "title":"밤 \(id)","description":"","created_at":"\(createdAt)","published_at":"\(createdAt)",
    "url":"https://www.twitch.tv/videos/\(id)","thumbnail_url":"","viewable":"public",
    "view_count":1,"language":"ko","type":"\(type)","duration":"\(duration)","muted_segments":null}
    """
  }
}
