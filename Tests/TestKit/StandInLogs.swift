import Foundation
import Synchronization

/// A stand-in for a justlog or a rustlog that logs the invented channel moonriver, 700100100.
public final class StandInLogs: Sendable {
  /// Whose ways it has.
  public enum Kind: Sendable, CaseIterable {
    case justlog
    case rustlog
  }

  /// A message of the channel.
  public struct Message: Sendable {
    /// Milliseconds since 1970.
    public var time: Int64
    /// The login of who wrote it.
    public var user: String
    /// The text.
    public var text: String

    /// Makes a message.
    public init(_ time: Int64, _ user: String, _ text: String) {
      self.time = time
      self.user = user
      self.text = text
    }
  }

  private struct State {
    /// Messages by day, such as `2026/3/1`.
    var days: [String: [Message]] = [:]
    var changes: [String: StandInServer.Response] = [:]
  }

  /// The server.
  public let server: StandInServer
  private let state = StateBox()

  private final class StateBox: Sendable {
    let value = Mutex(State())
  }

  /// Starts a server without logs.
  public init(_ kind: Kind) throws {
    server = try StandInServer { [state] request in
      state.value.withLock { StandInLogs.answer(request, kind, $0) }
    }
  }

  deinit { server.stop() }

  /// What was asked so far, as path and query's names, in order.
  public var asked: [String] {
    server.requests.map { request in
      ([request.path] + request.query.map { "\($0.key)=\($0.value)" }.sorted())
        .joined(separator: " ")
    }
  }

  /// Logs messages of a day, such as `2026/3/1`.
  public func log(_ day: String, _ messages: Message...) {
    state.value.withLock { $0.days[day, default: []] += messages }
  }

  /// Answers a path in another way from now on; nil for the usual way.
  public func change(_ path: String, to response: StandInServer.Response?) {
    state.value.withLock { $0.changes[path] = response }
  }

  private static func answer(_ request: StandInServer.Request, _ kind: Kind, _ state: State)
    -> StandInServer.Response
  {
    if let response = state.changes[request.path] { return response }
    if request.path == "/list" { return list(request.query, kind, state) }
    let words = request.path.split(separator: "/", maxSplits: 2).map(String.init)
    guard words.count == 3, words[0] == "channel" else {
      // justlog answers with its page.
      return kind == .justlog ? .init(200, "<!doctype html><html></html>") : .init(404)
    }
    let messages = words[1] == "moonriver" ? state.days[words[2]] : nil
    guard let messages else {
      return .init(404, kind == .justlog ? "could not load logs\n" : "Not found")
    }
    let isRaw = request.query["raw"] != nil
    let lines = messages.map { message in
      isRaw
        ? raw(message, kind) : "[2026-03-1 00:00:00] #moonriver \(message.user): \(message.text)"
    }
    return .init(200, lines.map { $0 + (kind == .justlog ? "\n" : "\r\n") }.joined())
  }

  private static func list(_ query: [String: String], _ kind: Kind, _ state: State)
    -> StandInServer.Response
  {
    guard query["channel"] == "moonriver" || query["channelid"] == "700100100" else {
      return kind == .justlog ? .init(422, "could not find users\n") : .init(404, "Not found")
    }
    if state.days.isEmpty, kind == .rustlog { return .init(404, "Not found") }
    let days = state.days.keys.sorted().map { day in
      let parts = day.split(separator: "/")
      return #"{"year":"\#(parts[0])","month":"\#(parts[1])","day":"\#(parts[2])"}"#
    }
    let ordered = kind == .justlog ? days : days.reversed()
    return .init(200, #"{"availableLogs":[\#(ordered.joined(separator: ","))]}"#)
  }

  private static func raw(_ message: Message, _ kind: Kind) -> String {
    let id = "00000000-0000-4000-8000-\(message.time)"
    let tags =
      switch kind {
      case .justlog:
        "badge-info=;badges=;color=;display-name=\(message.user);emotes=;first-msg=0;flags=;id=\(id);"
          + "mod=0;returning-chatter=0;room-id=700100100;subscriber=0;tmi-sent-ts=\(message.time);"
          + "turbo=0;user-id=\(message.user.utf8.count);user-type="
      case .rustlog:
        "tmi-sent-ts=\(message.time);id=\(id);room-id=700100100;user-id=\(message.user.utf8.count);"
          + "display-name=\(message.user)"
      }
    let name = message.user
    return "@\(tags) :\(name)!\(name)@\(name).tmi.twitch.tv PRIVMSG #moonriver :\(message.text)"
  }
}
