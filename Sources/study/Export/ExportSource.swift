import Corpus
import StudyKit

/// The corpus whose counts an export writes.
struct ExportSource {
  /// The counts, as they stand now.
  let snapshot: CorpusSnapshot
  private let path: String

  /// - Parameters:
  ///   - path: the corpus.
  ///   - channel: the only channel to look at; nil for all.
  /// - Throws: `CorpusError` when the corpus cannot be read or has no such channel.
  init(_ path: String, channel: String?) throws(CorpusError) {
    self.path = path
    snapshot = try Corpus(
      path: path, selection: Selection(channels: channel.map { [$0] } ?? [])
    ).snapshot()
  }

  /// Says so when the corpus holds nothing to write.
  func tellIfEmpty(_ place: Surroundings) throws(CorpusError) {
    if try snapshot.isEmpty {
      place.tell("\(path): the corpus holds no stream yet, so the export has no rows")
    }
  }

  static let corpus = Flag("corpus", "FILE", "The corpus.")
  static let channel = Flag("channel", "LOGIN", "Only this channel.")
  static let json = Flag("json", "End with one line of JSON on standard output.")
}
