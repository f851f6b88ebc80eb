/// The keys of a manifest.
enum Key: String, CaseIterable {
  case study, title, sources, corpus, channels, from, to, timeZone, seed, parameters
  case catalogues, prefixes, bots

  /// Keys that a later release acts on: refused, so that nobody believes they have an effect.
  static let unsupported = [
    "actual", "authors", "columns", "currency", "emoji", "events", "language", "pathPattern",
    "prices", "privacy", "published", "removed",
  ]
}
