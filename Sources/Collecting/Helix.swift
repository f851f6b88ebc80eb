public import Foundation

/// Twitch's API, asked as an application: no user logs in.
///
/// The token is taken when it is first needed, and once more when it is refused.
public struct Helix {
  private let client: HTTPClient
  private let settings: Settings
  private let id: String
  private let secret: String
  private var token: String?

  /// Prepares to ask; nothing is sent yet.
  ///
  /// - Parameters:
  ///   - settings: the credentials and Twitch's addresses.
  ///   - client: asks servers.
  /// - Throws: `HelixError.noCredentials`.
  public init(_ settings: Settings, client: HTTPClient) throws(HelixError) {
    let missing = [SettingName.clientID, .clientSecret].filter { settings[$0] == nil }
    guard let id = settings[.clientID], let secret = settings[.clientSecret] else {
      throw .noCredentials(missing: missing, file: settings.file)
    }
    self.client = client
    self.settings = settings
    self.id = id
    self.secret = secret
  }

  /// The channel of a login.
  ///
  /// - Parameter login: the login, in lower case.
  /// - Returns: the channel.
  /// - Throws: `HelixError`, `unknownChannel` when there is none.
  public mutating func user(_ login: String) throws(HelixError) -> HelixUser {
    let answer: HelixAnswer<HelixUser> = try ask("users", [("login", login)])
    guard let user = answer.data.first else { throw .unknownChannel(login: login) }
    return user
  }

  /// The recorded streams of a channel that Twitch still has, the newest first.
  ///
  /// - Parameter user: the channel.
  /// - Returns: the VODs, each once.
  /// - Throws: `HelixError`.
  public mutating func archives(of user: HelixUser) throws(HelixError) -> [VOD] {
    let question = [("user_id", user.id), ("type", "archive"), ("first", "100")]
    var videos: [HelixVideo] = []
    var ids: Set<String> = []
    var place: [(String, String)] = []
    for _ in 0..<Helix.mostPages {
      let answer: HelixAnswer<HelixVideo> = try ask("videos", question + place)
      let new = answer.data.filter { $0.id.map { ids.insert($0.text).inserted } ?? false }
      videos += new
      guard let cursor = answer.pagination?.cursor, !cursor.isEmpty, !new.isEmpty else {
        return videos.filter(\.isArchive).compactMap { $0.vod(of: user) }
      }
      place = [("after", cursor)]
    }
    throw unreadable("videos", "a list that ends within \(Helix.mostPages) pages")
  }

  /// The most pages of VODs that are asked for, far more than any channel has.
  private static let mostPages = 200

  /// The VODs of some ids that Twitch has, in any order.
  ///
  /// - Parameter ids: the ids, digits.
  /// - Returns: the VODs, those that are gone left out.
  /// - Throws: `HelixError`.
  public mutating func vods(_ ids: [String]) throws(HelixError) -> [VOD] {
    var vods: [VOD] = []
    for start in stride(from: 0, to: ids.count, by: 100) {
      let some = ids[start..<min(start + 100, ids.count)]
      // Twitch answers 404 when it has none of them.
      guard let body = try get("videos", some.map { ("id", $0) }) else { continue }
      let answer: HelixAnswer<HelixVideo> = try decoded(body, of: "videos")
      vods += answer.data.compactMap { $0.vod() }
    }
    return vods.eachOnce
  }

  /// The answer to a question, as Helix sends it.
  ///
  /// - Parameters:
  ///   - path: what is asked for, such as `chat/emotes`.
  ///   - query: the query's names and values, in order.
  /// - Returns: the answer; nil when Twitch says that there is no such thing (404).
  /// - Throws: `HelixError`.
  public mutating func get(_ path: String, _ query: [(String, String)]) throws(HelixError) -> Data?
  {
    let address = settings.address(.helixAddress, path, query: query)
    var outcome = try send(address)
    if outcome == .unauthorized {
      token = nil
      outcome = try send(address)
    }
    let request = HTTPError("GET", address, .refused(status: 401)).request
    switch outcome {
    case .found(let body): return body
    case .missing: return nil
    case .forbidden: throw .forbidden(request: request)
    case .unauthorized: throw .tokenRefused(request: request)
    }
  }

  private mutating func ask<Item>(_ path: String, _ query: [(String, String)]) throws(HelixError)
    -> HelixAnswer<Item>
  {
    guard let body = try get(path, query) else {
      throw .http(
        HTTPError("GET", settings.address(.helixAddress, path), .refused(status: 404)))
    }
    return try decoded(body, of: path)
  }

  private func decoded<Item>(_ body: Data, of path: String) throws(HelixError)
    -> HelixAnswer<Item>
  {
    guard let answer = try? JSONDecoder().decode(HelixAnswer<Item>.self, from: body) else {
      throw unreadable(path, "an answer of Helix")
    }
    return answer
  }

  private func unreadable(_ path: String, _ what: String) -> HelixError {
    .http(HTTPError("GET", settings.address(.helixAddress, path), .unreadable(what)))
  }

  private mutating func send(_ address: URL) throws(HelixError) -> HTTPOutcome<Data> {
    if token == nil { token = try newToken() }
    do throws(HTTPError) {
      return try client.get(
        address, headers: ["Authorization": "Bearer \(token ?? "")", "Client-Id": id])
    } catch {
      throw .http(error)
    }
  }

  private func newToken() throws(HelixError) -> String {
    let form = [
      ("client_id", id), ("client_secret", secret), ("grant_type", "client_credentials"),
    ]
    let address = settings.address(.authAddress, "token")
    switch try askForToken(form, at: address) {
    case .found(let body):
      if let answer = try? JSONDecoder().decode(HelixToken.self, from: body) {
        return answer.token
      }
      throw .http(HTTPError("POST", address, .unreadable("a token of Twitch")))
    case .unauthorized: throw .credentialsRefused(status: 401)
    case .forbidden: throw .credentialsRefused(status: 403)
    case .missing: throw .http(HTTPError("POST", address, .refused(status: 404)))
    }
  }

  private func askForToken(_ form: [(String, String)], at address: URL) throws(HelixError)
    -> HTTPOutcome<Data>
  {
    do throws(HTTPError) {
      return try client.post(address, form: form)
    } catch {
      guard error.kind == .refused(status: 400) else { throw .http(error) }
      guard address.isOfThisMachine else { throw .credentialsRefused(status: 400) }
    }
    // Twitch's mock server reads the fields in the address only; there no secret leaves the machine.
    do throws(HTTPError) {
      return try client.post(settings.address(.authAddress, "token", query: form), form: [])
    } catch {
      if error.kind == .refused(status: 400) { throw .credentialsRefused(status: 400) }
      throw .http(error)
    }
  }
}

extension URL {
  /// Whether the host is the loopback.
  fileprivate var isOfThisMachine: Bool {
    ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host() ?? "")
  }
}

/// An answer of Helix: a page of items.
private struct HelixAnswer<Item: Decodable>: Decodable {
  struct Pagination: Decodable {
    var cursor: String?
  }

  var data: [Item]
  var pagination: Pagination?
}

/// The part of a token's answer that is used.
private struct HelixToken: Decodable {
  var token: String

  private enum CodingKeys: String, CodingKey {
    case token = "access_token"
  }
}

extension [VOD] {
  /// The first VOD of each id.
  fileprivate var eachOnce: [VOD] {
    var ids: Set<String> = []
    return filter { ids.insert($0.id).inserted }
  }
}
