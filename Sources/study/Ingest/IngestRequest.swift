import Chat
import ChatLogs
import Counting
import Emotes
import Foundation
import Manifest
import StudyKit

/// What to bring into a corpus, and how.
struct IngestRequest {
  /// Chat logs, and folders and archives of them.
  var inputs: [String]
  /// The corpus; made when it is missing.
  var corpus: String
  /// The key file of the pseudonyms; made when it is missing.
  var key: String
  /// The channel of logs that do not tell theirs.
  var channel: String?
  /// The start of logs that do not tell theirs.
  var startedAt: Instant?
  /// The format of all inputs; nil to recognise each by its content.
  var format: LogFormat?
  /// What the columns of CSV tables hold, for those without a sidecar that tells.
  var columns: CSVColumns?
  /// What the parts of paths mean, for logs without a sidecar that tells; nil for the usual ways.
  var pathPattern: PathPattern?
  /// Emote prefixes of channels.
  var prefixes: [Manifest.Prefix]
  /// Catalogue files, imported before the inputs.
  var catalogues: [String]
  /// The bots that the corpus must ignore; nil for whatever it ignores.
  var bots: [String]?
  /// The zone of the days of the channels that are met; nil to leave zones as they are.
  var timeZone: TimeZone?
  /// Whether the inputs count instead of whatever the corpus holds of the same time.
  var replaces = false

  /// How many of the inputs' logs to read, those whose streams started last; nil for all.
  var newest: Int?

  /// Asks for nothing but a corpus and its key.
  init(corpus: String, key: String) {
    inputs = []
    self.corpus = corpus
    self.key = key
    prefixes = []
    catalogues = []
  }

  /// What a manifest asks for.
  init(_ manifest: Manifest, corpus: String, key: String) {
    self.init(corpus: corpus, key: key)
    inputs = manifest.sources
    columns = manifest.columns.map {
      CSVColumns(time: $0.time, user: $0.user, text: $0.text, channel: $0.channel)
    }
    pathPattern = manifest.pathPattern
    prefixes = manifest.prefixes
    catalogues = manifest.catalogues
    bots = manifest.bots
    timeZone = manifest.timeZone
  }

  /// Whether there is anything to bring in or to compare with the corpus.
  var isEmpty: Bool { inputs.isEmpty && catalogues.isEmpty && bots == nil }

  /// What the corpus must leave out; nil for whatever it leaves out.
  var rules: CountingRules? {
    bots.map { CountingRules(bots: Set($0)) }
  }

  /// The prefix rules by channel.
  ///
  /// - Throws: `Failure` when a prefix holds anything but ASCII letters and digits.
  func prefixRules() throws(Failure) -> [(channel: Channel, rule: PrefixRule)] {
    var rules: [(channel: Channel, rule: PrefixRule)] = []
    for prefix in prefixes {
      guard let rule = PrefixRule(prefix.prefix) else {
        throw Failure(
          .usage,
          "the prefix '\(prefix.prefix)' of \(prefix.channel) is not made of ASCII letters and digits"
        )
      }
      rules.append((Channel(login: prefix.channel), rule))
    }
    return rules
  }
}
