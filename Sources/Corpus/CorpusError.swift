import Glibc
internal import SQLite

/// Why a corpus cannot be used.
public enum CorpusError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// There is no such file.
  case missing(path: String)
  /// The file cannot be written.
  case unwritable(path: String, reason: String)
  /// Another process is writing to the corpus.
  case busy(path: String)
  /// The file is something else than a corpus.
  case notACorpus(path: String)
  /// The corpus has a schema that this release does not know.
  case newerSchema(path: String, version: Int)
  /// The corpus has an older schema than this release reads.
  case olderSchema(path: String, version: Int)
  /// The corpus was written with another key, told by the keys' fingerprints.
  case otherKey(path: String, stored: String, given: String)
  /// The corpus was written with another list of bots.
  case otherBots(path: String)
  /// The corpus was written with another rule for bot commands.
  case otherCommandRule(path: String, ignoresCommands: Bool)
  /// Two corpora were made with different keys or rules, so that they cannot be united.
  case otherSettings(path: String, other: String)
  /// A source's channel is not known, neither from the log nor from the user.
  case unknownChannel(source: String)
  /// No stream of the corpus belongs to a channel that was asked for.
  case noSuchChannel(path: String, name: String, known: [String])
  /// The time zone database has no such zone.
  case unknownTimeZone(String)

  /// What happened and what to do, in one sentence.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): the corpus cannot be read (\(reason)); check the path and your permissions"
    case .missing(let path):
      "\(path): there is no such corpus; make it with `study ingest`, or add `sources:` to the "
        + "manifest"
    case .unwritable(let path, let reason):
      "\(path): the corpus cannot be written (\(reason)); check the folder, your permissions and "
        + "the free space"
    case .busy(let path):
      "\(path): another process is using the corpus; wait until it has ended and try again"
    case .notACorpus(let path):
      "\(path): not a corpus; name the file that `study ingest` wrote, or a new one"
    case .newerSchema(let path, let version):
      "\(path): the corpus has schema version \(version), newer than this release knows; use the "
        + "release that wrote it"
    case .olderSchema(let path, let version):
      "\(path): the corpus has schema version \(version), older than this release reads; run "
        + "`study ingest` on it once to bring it up to date"
    case .otherKey, .otherBots, .otherCommandRule: otherSettings
    case .otherSettings(let path, let other):
      "\(path): made with another key, list of bots or rule for commands than \(other); ingest its "
        + "logs there instead of merging"
    case .unknownChannel(let source):
      "\(source): the log does not say which channel it is from; say so with --channel, or with a "
        + ".meta.json file beside it"
    case .noSuchChannel(let path, let name, let known):
      "\(path): no stream of channel '\(name)'; the corpus holds "
        + (known.isEmpty ? "no stream at all" : known.joined(separator: ", "))
    case .unknownTimeZone(let identifier):
      "no time zone '\(identifier)'; use a name such as Asia/Seoul or UTC"
    }
  }

  private var otherSettings: String {
    switch self {
    case .otherKey(let path, let stored, let given):
      "\(path): the corpus was written with key \(stored), not with \(given); give that key's file, "
        + "or ingest into a new corpus"
    case .otherBots(let path):
      "\(path): the corpus was written with another list of bots; give that list with --bots FILE, "
        + "or ingest into a new corpus"
    case .otherCommandRule(let path, let ignoresCommands):
      "\(path): the corpus \(ignoresCommands ? "leaves out" : "counts") messages that start with "
        + "`!`; use the same rule, or ingest into a new corpus"
    default: ""
    }
  }

  init(reading path: String, _ error: SQLiteError) {
    var status = stat()
    if stat(path, &status) != 0, errno == ENOENT {
      self = .missing(path: path)
      return
    }
    self = CorpusError.known(path, error) ?? .unreadable(path: path, reason: error.message)
  }

  init(writing path: String, _ error: SQLiteError) {
    self = CorpusError.known(path, error) ?? .unwritable(path: path, reason: error.message)
  }

  private static func known(_ path: String, _ error: SQLiteError) -> CorpusError? {
    switch error.primaryCode {
    case 5, 6: .busy(path: path)
    case 26: .notACorpus(path: path)
    default: nil
    }
  }
}
