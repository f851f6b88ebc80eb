public import Emotes
import SQLite

extension Corpus {
  /// All sources that the corpus holds, selected or not, superseded ones included; sorted by digest.
  public func knownSources() throws(CorpusError) -> [KnownSource] {
    try reading { () throws(SQLiteError) in try SourceTable(connection: connection).all() }
  }

  /// The entries of all catalogues, those of the newest snapshot first.
  public func catalogueEntries() throws(CorpusError) -> [CatalogueEntry] {
    try reading { () throws(SQLiteError) in try CatalogueTable(connection: connection).entries() }
  }

  /// All channels that the corpus knows, sorted by login and room id.
  public func channels() throws(CorpusError) -> [KnownChannel] {
    try reading { () throws(SQLiteError) in try ChannelTable(connection: connection).all() }
  }
}
