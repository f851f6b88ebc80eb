public import Chat
public import ChatLogs
public import Counting
public import Emotes
public import Pseudonyms

/// Writes counted chat logs into a corpus, one transaction per source.
///
/// ```swift
/// let writer = try CorpusWriter(path: "corpus.sqlite", key: key, rules: rules)
/// try writer.begin(source)
/// while try reader.read(into: &block) {
///   counter.count(block, clock: reader.clock)
///   try writer.drain(&counter)
/// }
/// counter.finish()
/// try writer.finish(&counter, tally: tally, facts: facts)
/// try writer.close()
/// ```
/// Until `finish` returns, nothing of the source is in the corpus; after a crash the old state is.
public final class CorpusWriter {
  /// Opens a corpus for writing and creates it when it is missing.
  ///
  /// - Parameters:
  ///   - path: the SQLite file.
  ///   - key: the key of the pseudonyms; a corpus takes one key for all its life.
  ///   - rules: what is left out of every count; a corpus takes one set of rules for all its life.
  /// - Throws: `CorpusError` when the file is not a corpus, or was written with another key or
  ///   other rules.
  public init(path: String, key: PseudonymKey, rules: CountingRules) throws(CorpusError) {
  }

  /// The sources that the corpus holds, superseded ones included, sorted by digest.
  public func knownSources() throws(CorpusError) -> [KnownSource] { [] }

  /// The catalogues that the corpus holds, the newest first, sorted by digest within a day.
  public func catalogues() throws(CorpusError) -> [StoredCatalogue] { [] }

  /// Stores a snapshot of emote sets; false when the corpus has it already.
  ///
  /// - Parameters:
  ///   - catalogue: the snapshot.
  ///   - digest: SHA-256 of its file, in lower-case hexadecimal.
  ///   - name: the file's name without folders.
  public func importCatalogue(
    _ catalogue: Catalogue, digest: String, name: String
  ) throws(CorpusError) -> Bool { false }

  /// The entries of all catalogues, those of the newest snapshot first.
  ///
  /// Snapshots without a date come last; those of one day are sorted by digest.
  public func catalogueEntries() throws(CorpusError) -> [CatalogueEntry] { [] }

  /// Sets the time zone in which a channel's streams get their day; `UTC` until it is set.
  ///
  /// - Parameters:
  ///   - identifier: an IANA name, such as `Asia/Seoul`.
  ///   - channel: the channel, which is added when the corpus has not met it yet.
  public func setTimeZone(_ identifier: String, of channel: Channel) throws(CorpusError) {}

  /// Starts a source's transaction; a source that the corpus holds already is replaced.
  public func begin(_ source: ChatSource) throws(CorpusError) {}

  /// Writes what the counter hands over per message, then empties it.
  public func drain(_ counter: inout Counter) throws(CorpusError) {}

  /// Writes the rest of the source and commits.
  ///
  /// - Parameters:
  ///   - counter: the counter after its own `finish()`.
  ///   - tally: the classes of all records, with those that the rules leave out already moved to
  ///     the ignored ones.
  ///   - facts: what the log says of itself, completed with what the user said (channel, start,
  ///     VOD id).
  public func finish(
    _ counter: inout Counter, tally: LogTally, facts: LogFacts
  ) throws(CorpusError) {}

  /// Undoes the source that was begun; does nothing when none was.
  public func abandon() {}

  /// Ends the writing, so that any user can read the file, also in a folder that is read-only.
  public func close() throws(CorpusError) {}
}
