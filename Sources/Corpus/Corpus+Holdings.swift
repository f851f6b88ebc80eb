public import Emotes
import SQLite

extension Corpus {
  /// All sources that the corpus holds, selected or not, superseded ones included; sorted by digest.
  public func knownSources() throws(CorpusError) -> [KnownSource] {
    try reading { () throws(SQLiteError) in try SourceTable(connection: connection).all() }
  }

  /// All catalogues with their entries, the newest first.
  public func snapshots() throws(CorpusError) -> [Catalogue] {
    try reading { () throws(SQLiteError) in try CatalogueTable(connection: connection).snapshots() }
  }

  /// All channels that the corpus knows, sorted by login and room id.
  public func channels() throws(CorpusError) -> [KnownChannel] {
    try reading { () throws(SQLiteError) in try ChannelTable(connection: connection).all() }
  }
}
