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

  /// The pseudonyms of the bots that any catalogue names, sorted, in hexadecimal.
  public func catalogueBots() throws(CorpusError) -> [String] {
    try reading { () throws(SQLiteError) in try CatalogueTable(connection: connection).bots() }
  }

  /// All channels that the corpus knows, sorted by login and room id.
  public func channels() throws(CorpusError) -> [KnownChannel] {
    try reading { () throws(SQLiteError) in try ChannelTable(connection: connection).all() }
  }
}
