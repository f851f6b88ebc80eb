import ChatLogs
import Corpus
import Foundation

/// What a corpus holds, for telling what need not be collected or ingested again.
struct CorpusHoldings {
  /// The VODs by id.
  let vods: [String: HeldVOD]
  private let digests: Set<String>
  private let files: Set<File>

  private struct File: Hashable {
    var name: String
    var bytes: Int
  }

  /// Reads a corpus; one that is not there yet holds nothing.
  ///
  /// - Throws: `CorpusError` when the file is no corpus.
  init(of path: String) throws {
    guard isFile(path) else {
      (vods, digests, files) = ([:], [], [])
      return
    }
    let corpus = try Corpus(path: path, selection: Selection())
    vods = Dictionary(try corpus.vods().map { ($0.id, $0) }) { first, _ in first }
    let sources = try corpus.knownSources()
    digests = Set(sources.map(\.digest))
    files = Set(sources.map { File(name: $0.name, bytes: $0.bytes) })
  }

  /// Whether the corpus has read a log.
  ///
  /// Its content is looked at only when name, size or length are not those that the corpus knows.
  func hasRead(_ log: CollectedLog) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: log.path)
    let name = String(log.path.split(separator: "/").last ?? "")
    let size = (attributes?[.size] as? Int) ?? 0
    if files.contains(File(name: name, bytes: size)), vods[log.vodID]?.seconds == log.seconds {
      return true
    }
    return hasContent(of: log.path)
  }

  /// Whether the corpus has read what a file holds; for files whose names several have.
  func hasContent(of path: String) -> Bool {
    let content = try? ContentDigest(.file(path: path), lengths: [], progress: { _ in })
    return content.map { digests.contains($0.digest) } ?? false
  }
}
