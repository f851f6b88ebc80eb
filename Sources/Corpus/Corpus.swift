/// A corpus opened for reading, narrowed to a selection of streams.
///
/// Every list is sorted by natural keys (channel, stream start, stream key, emote code, provider),
/// never by row ids, so that two corpora with the same content answer alike.
public struct Corpus {
  /// Opens a corpus read-only.
  ///
  /// - Parameters:
  ///   - path: the SQLite file.
  ///   - selection: the streams to look at.
  /// - Throws: `CorpusError` when the file is missing, not a corpus, or of a newer schema.
  public init(path: String, selection: Selection) throws(CorpusError) {
    throw .unreadable(path: path, reason: "pending")
  }

  /// The selected streams.
  public func streams() throws(CorpusError) -> [StreamRow] { [] }

  /// The emotes of each selected channel, catalogue entries never used included.
  public func emoteTotals() throws(CorpusError) -> [EmoteTotal] { [] }

  /// The used emotes of each selected stream.
  public func emoteStreamCounts() throws(CorpusError) -> [EmoteStreamCount] { [] }

  /// The sources behind the selected streams.
  public func sourceTallies() throws(CorpusError) -> [SourceTally] { [] }

  /// SHA-256, in lower-case hexadecimal, over the rows that the selection holds, in natural-key
  /// order, with chatters as ranks of first appearance.
  public func selectionDigest() throws(CorpusError) -> String { "" }
}
