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

  /// The VODs whose chat counts, selected or not, sorted by id.
  public func vods() throws(CorpusError) -> [HeldVOD] {
    try reading { () throws(SQLiteError) in
      let select = try connection.prepare(
        """
        SELECT s.vod_id, max(s.seconds), count(f.flag)
        FROM live_parts AS p JOIN streams AS s USING (stream)
        LEFT JOIN stream_flags AS f ON f.part = p.part AND f.flag = 'truncated'
        WHERE s.vod_id IS NOT NULL GROUP BY s.vod_id ORDER BY s.vod_id
        """)
      var vods: [HeldVOD] = []
      while try select.step() {
        vods.append(
          HeldVOD(
            id: select.text(0), seconds: select.optionalNumber(1),
            isTruncated: select.integer(2) > 0))
      }
      return vods
    }
  }
}
