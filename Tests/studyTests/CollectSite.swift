import Foundation
import TestKit

/// A project that collects: a stand-in of Twitch, one of the downloader, and the settings of both.
final class CollectSite {
  let sandbox: Sandbox
  let downloader: StandInDownloader
  let server: StandInServer

  /// Makes a site.
  ///
  /// - Parameters:
  ///   - vods: what the downloader knows, a line a VOD.
  ///   - twitch: what Twitch lists.
  /// - Throws: an error when a folder or a server cannot be made.
  init(_ vods: String, _ twitch: StandInTwitch) throws {
    sandbox = try Sandbox()
    downloader = try StandInDownloader(vods)
    server = try twitch.server()
  }

  deinit { server.stop() }

  /// The settings, credentials included.
  var environment: [String: String] {
    withoutCredentials.merging(
      ["TWITCH_CLIENT_ID": "client", "TWITCH_CLIENT_SECRET": "geheim"]) { _, last in last }
  }

  /// The settings without credentials.
  var withoutCredentials: [String: String] {
    downloader.environment.merging([
      "STUDY_DOWNLOADER": StandInDownloader.path, "TWITCH_AUTH_URL": server.address + "/auth",
      "TWITCH_HELIX_URL": server.address + "/mock",
    ]) { _, last in last }
  }

  /// Runs `study collect moonriver --output logs --json` and more words.
  @discardableResult
  func collect(
    _ words: String..., environment: [String: String]? = nil, input: String = ""
  ) throws -> Sandbox.Answer {
    try sandbox.study(
      words: ["collect", "moonriver", "--output", "logs", "--json"] + words,
      environment: environment ?? self.environment, input: input)
  }

  /// The ids of the VODs that the downloader was asked for, in order.
  func downloads() throws -> [String] {
    guard FileManager.default.fileExists(atPath: downloader.folder + "/calls") else { return [] }
    return try downloader.calls().compactMap { words in
      words.firstIndex(of: "--id").map { words[$0 + 1] }
    }
  }

  /// The files below `logs`, sorted; hidden ones are left out.
  var files: [String] {
    let paths =
      (try? FileManager.default.subpathsOfDirectory(atPath: sandbox.root + "/logs")) ?? []
    return paths.filter { $0.contains("/") && !$0.hasPrefix(".") }.sorted()
  }
}

/// What `study collect --json` prints.
struct CollectLine: Decodable, Equatable {
  struct Note: Decodable, Equatable {
    var reason: String
    var vod: String
  }

  var channel: String
  var downloaded: Int
  var failed: [Note]
  var files: [String]
  var skipped: [Note]

  /// Reads the last line of an output.
  init(_ answer: Sandbox.Answer) throws {
    let line = answer.output.split(separator: "\n").last ?? ""
    self = try JSONDecoder().decode(CollectLine.self, from: Data(line.utf8))
  }
}
