extension Manifest {
  /// The keys of a manifest.
  public enum Key: String, CaseIterable, Sendable {
    case study, title, corpus, sources, columns, pathPattern, catalogues, prefixes, bots, channels
    case from, to, timeZone, seed, parameters

    /// Keys that a later release acts on: refused, so that nobody believes they have an effect.
    static let unsupported = [
      "actual", "authors", "currency", "emoji", "events", "language", "prices", "privacy",
      "published",
      "removed",
    ]

    /// What the key says, in one line.
    public var documentation: String {
      switch self {
      case .study: "the study's name, such as usage (required)"
      case .title: "the report's title (required)"
      case .corpus: "the corpus file (required); made from the sources when missing"
      case .sources: "a list of chat logs and folders or archives of them, ingested first if new"
      case .columns: "what CSV tables' columns hold, such as {user: name, text: body, time: at}"
      case .pathPattern: "what paths tell, such as '{channel}/{date}_{time}_{vod}/*'"
      case .catalogues: "a list of catalogue files, imported before the sources"
      case .prefixes: "what channels' emotes start with, such as {moonriver: moon}"
      case .bots: "a list of logins that are left out; must be the corpus's own list"
      case .channels: "a list of logins or room ids; all channels when missing"
      case .from: "the first day of the streams, such as 2026-03-01"
      case .to: "the first day left out"
      case .timeZone: "the zone of days, such as Asia/Seoul (UTC when missing)"
      case .seed: "a whole number that all randomness starts from (0 when missing)"
      case .parameters: "the study's own parameters; see 'study NAME --help'"
      }
    }
  }
}
