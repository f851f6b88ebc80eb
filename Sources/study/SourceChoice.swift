import ChatLogs
import Corpus
import Manifest
import StudyKit

/// Finds the source of a corpus that a person means.
struct SourceChoice {
  let sources: [KnownSource]
  let corpus: String

  /// How much of a digest must be given, so that no slip of the finger names a source.
  private static let shortestDigest = 6

  /// The source with a file's content, else with a file's name, else with the start of a digest.
  ///
  /// - Throws: `Failure` when it is none or several, or `LogProblem` when the file cannot be read.
  func source(_ word: String) throws -> KnownSource {
    let found = try matches(word)
    guard let source = found.first else {
      let hint = Spelling.hint(for: word, among: Set(sources.map(\.name)).sorted())
      throw Failure(.failed, "\(corpus): holds no source '\(word)'\(hint)")
    }
    guard found.count == 1 else {
      throw Failure(
        .failed,
        "\(corpus): holds \(found.count) sources '\(word)'; name one by its digest: "
          + found.map(\.digest).sorted().joined(separator: ", "))
    }
    return source
  }

  private func matches(_ word: String) throws -> [KnownSource] {
    let digests = isFile(word) ? try digests(of: word) : []
    let known = sources.filter { digests.contains($0.digest) }
    if !known.isEmpty { return known }
    let named = sources.filter { $0.name == word }
    guard named.isEmpty, word.utf8.count >= SourceChoice.shortestDigest else { return named }
    return sources.filter { $0.digest.hasPrefix(word) }
  }

  /// The digests of a file's content, or of those of all logs in an archive.
  private func digests(of path: String) throws -> [String] {
    var opener = LogOpener()
    return try LogInputs(paths: [path]).logs.map { log in
      try ContentDigest(opener.bytes(of: log), lengths: []) { _ in }.digest
    }
  }
}
