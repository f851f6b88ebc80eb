import Chat
import Foundation

/// A server of chat logs: justlog or rustlog, which answer the same addresses.
public struct LogService: Sendable {
  private let address: URL
  private let client: HTTPClient

  /// The address for people, without what may stand before the host.
  var shownAddress: String {
    var parts = URLComponents(url: address, resolvingAgainstBaseURL: true)
    parts?.user = nil
    parts?.password = nil
    let text = parts?.string ?? ""
    return text.hasSuffix("/") ? String(text.dropLast()) : text
  }

  /// Names a server.
  ///
  /// - Parameters:
  ///   - address: its address, with whatever path stands before its own; nil is returned for what
  ///     is no address of HTTP.
  ///   - client: who asks.
  public init?(_ address: String, client: HTTPClient) {
    guard let address = URL(ofService: address) else { return nil }
    self.address = address
    self.client = client
  }

  /// Asks for the days of which there are logs of a channel.
  ///
  /// - Parameters:
  ///   - login: the channel's login.
  ///   - room: its numeric id, for servers that find no list by the login; nil when it is not known.
  /// - Returns: the days; nil when the server has no list.
  /// - Throws: `LogServiceError`, or `HTTPError` when the server does not answer.
  func days(login: String, room: String?) throws -> Set<CivilDate>? {
    let questions = [("channel", login)] + (room.map { [("channelid", $0)] } ?? [])
    for (name, value) in questions {
      switch try list(address.below("list", query: [(name, value)])) {
      case .found(let answer):
        if let days = LogServiceList.days(answer) { return days }
      case .forbidden: throw LogServiceError.optedOut(channel: login)
      case .missing, .unauthorized: break
      }
    }
    return nil
  }

  /// Asks for a list; an answer that no repetition changes means that there is none.
  private func list(_ address: URL) throws(HTTPError) -> HTTPOutcome<Data> {
    do {
      return try client.get(address)
    } catch  where error.isRefusal {
      return .missing
    }
  }

  /// Stores the raw IRC of a channel's day in a file.
  ///
  /// - Returns: whether there is a log, or which of the other answers came.
  /// - Throws: `HTTPError`.
  func download(_ day: CivilDate, of login: String, to path: String) throws(HTTPError)
    -> HTTPOutcome<Void>
  {
    let words = "channel/\(login)/\(day.year)/\(day.month)/\(day.day)"
    return try client.download(address.below(words, query: [("raw", "1")]), to: path)
  }
}

extension HTTPError {
  /// Whether the server answered that this cannot be asked.
  fileprivate var isRefusal: Bool {
    if case .refused = kind { true } else { false }
  }
}
