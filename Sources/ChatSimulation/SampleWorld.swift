import Chat

/// The files of `Data/sample`: chat logs and catalogues of the invented world.
public enum SampleWorld {
  /// The seed of the committed sample.
  public static let seed: UInt64 = 20_260_301

  /// A key for pseudonyms that is public because its people are invented.
  public static let pseudonymKey =
    "1411a5ae7b2801592f88d2f789c38cc1b625afc3cb517e430e09d0c7d0861937"

  /// Writes the whole sample.
  ///
  /// - Parameter seed: the seed of the world.
  /// - Returns: every file as its path below `Data/sample` and its bytes, sorted by path.
  public static func files(seed: UInt64 = SampleWorld.seed) -> [(path: String, bytes: [UInt8])] {
    let world = World(seed: seed)
    var files: [(path: String, bytes: [UInt8])] = [
      ("README.md", readme(world, seed: seed)),
      ("pseudonym.key", Array((pseudonymKey + "\n").utf8)),
    ]
    for channel in world.channels {
      for (number, stream) in world.streams(of: channel.login).enumerated() {
        files += chat(stream, number)
      }
      files += catalogues(channel)
    }
    files += globalCatalogues
    return files.sorted { $0.path < $1.path }
  }

  // MARK: Chat logs

  /// The shapes of log in which a channel's streams are kept.
  private enum Shape {
    case text(TwitchDownloaderTextWriter)
    case json
    case irc
  }

  private static func shape(_ channel: WorldChannel, _ number: Int) -> Shape {
    switch (channel.login, number % 5) {
    case ("sodapond", _): .irc
    case ("hanbyeol", 0), ("hanbyeol", 3): .json
    case (_, 1): .text(TwitchDownloaderTextWriter(stamp: .utc))
    case (_, 2): .text(TwitchDownloaderTextWriter(stamp: .relative, lineEnd: .crlf))
    case (_, 4): .text(TwitchDownloaderTextWriter(stamp: .utcMilliseconds))
    default: .text(TwitchDownloaderTextWriter(stamp: .relative))
    }
  }

  private static func chat(
    _ stream: SimulatedStream, _ number: Int
  ) -> [(path: String, bytes: [UInt8])] {
    let folder = "chat/\(stream.channel.login)/"
    switch shape(stream.channel, number) {
    case .text(let writer):
      let path = "\(folder)\(stream.day)-\(stream.vodID).txt"
      return [(path, writer.bytes(stream)), (path + ".meta.json", sidecar(stream))]
    case .json:
      let bytes = TwitchDownloaderJSONWriter(era: .current).bytes(stream)
      return [("\(folder)\(stream.day)-\(stream.vodID).json", bytes)]
    case .irc: return [("\(folder)\(stream.day).irc", TaggedIRCWriter().bytes(stream))]
    }
  }

  private static func sidecar(_ stream: SimulatedStream) -> [UInt8] {
    JSONText.object([
      ("channel", .string(stream.channel.login)),
      ("started_at", .string(stream.startedAt.description)), ("vod_id", .string(stream.vodID)),
      ("title", .string(stream.title)), ("seconds", .integer(stream.seconds)),
    ]).bytes + [UInt8(ascii: "\n")]
  }

  // MARK: Catalogues

  private static func catalogues(_ channel: WorldChannel) -> [(path: String, bytes: [UInt8])] {
    let writer = CatalogueWriter(channel: channel)
    return dated(
      [
        ("7tv", writer.sevenTV), ("bttv", writer.bttv), ("ffz", writer.ffz),
        ("helix", writer.helix),
      ], folder: channel.login, channel: channel.login)
  }

  private static var globalCatalogues: [(path: String, bytes: [UInt8])] {
    let writer = CatalogueWriter(channel: nil)
    return dated(
      [("7tv", writer.sevenTV), ("bttv", writer.bttv), ("helix", writer.helix)],
      folder: "global", channel: nil)
  }

  /// The files of one folder, each with a sidecar that tells the day and the channel.
  private static func dated(
    _ files: [(String, [UInt8])], folder: String, channel: String?
  ) -> [(path: String, bytes: [UInt8])] {
    var facts: [(String, JSONText)] = [("date", .string("2026-03-31"))]
    if let channel { facts.append(("channel", .string(channel))) }
    let sidecar = JSONText.object(facts).bytes + [UInt8(ascii: "\n")]
    return files.flatMap { name, bytes in
      let path = "catalogues/\(folder)/\(name).json"
      return [(path, bytes), (path + ".meta.json", sidecar)]
    }
  }
}
