/// A family of readers that is fuzzed together; the raw value names its folder of seeds.
package enum FuzzFamily: String, CaseIterable, Sendable {
  /// Text logs, a record a line.
  case text
  /// IRC lines, with and without tags.
  case irc
  /// JSON of every program.
  case json
  /// Tables.
  case csv
  /// TwitchDownloader's pages.
  case html
  /// Compressed data and text in UTF-16.
  case bytes
  /// Emote catalogues.
  case catalogue
  /// Manifests.
  case manifest
  /// Emote names and a text to search for them.
  case matcher

  /// Reads an input and checks every law of the family.
  package func check(_ input: [UInt8]) throws(BrokenLaw) {
    switch self {
    case .text, .irc, .json, .csv, .html: try LogLaws(input).check()
    case .bytes: try ByteSourceLaws(input).check()
    case .catalogue: try CatalogueLaws(input).check()
    case .manifest: try ManifestLaws(input).check()
    case .matcher: try MatcherLaws(input).check()
    }
  }
}
