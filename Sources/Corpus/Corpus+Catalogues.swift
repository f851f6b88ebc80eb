import Chat
import Emotes
import SQLite

extension Corpus {
  /// The snapshots whose names count in the selected streams; sorted by channel, kind and day.
  public func countingCatalogues() throws(CorpusError) -> [CountingCatalogue] {
    try reading { () throws(SQLiteError) in
      try findCatalogues()
      let select = try connection.prepare(
        """
        SELECT n.channel_name, k.kind, c.is_own, k.date, count(DISTINCT c.place)
        FROM temp.counting AS c JOIN catalogues AS k USING (catalogue)
        JOIN channel_names AS n USING (channel)
        GROUP BY n.channel_name, c.is_own, k.kind, k.date
        ORDER BY n.channel_name, c.is_own DESC, k.kind, k.date NULLS FIRST
        """)
      var catalogues: [CountingCatalogue] = []
      while try select.step() {
        guard let kind = CatalogueKind(rawValue: select.text(1)) else { continue }
        catalogues.append(
          CountingCatalogue(
            channel: select.text(0), kind: kind, isOwn: select.integer(2) != 0,
            date: select.optionalText(3).flatMap { CivilDate($0) }, streams: Int(select.integer(4))
          ))
      }
      return catalogues
    }
  }

  /// Fills `temp.counting` with the snapshots that count for each selected stream, once for all
  /// calls; the rule is that of `CatalogueHistory`.
  func findCatalogues() throws(SQLiteError) {
    try connection.execute(
      """
      CREATE TEMP TABLE IF NOT EXISTS snapshots (
        channel INTEGER, kind TEXT, provider TEXT, is_own INTEGER, date TEXT, catalogue INTEGER);
      CREATE TEMP TABLE IF NOT EXISTS counting (
        place INTEGER, channel INTEGER, provider TEXT, is_own INTEGER, catalogue INTEGER);
      """)
    guard try connection.integer("SELECT count(*) FROM temp.snapshots") == 0 else { return }
    try connection.execute(Corpus.fillSnapshots)
    try connection.execute(Corpus.fillCounting)
  }

  private static let fillSnapshots = """
    INSERT INTO temp.snapshots
    SELECT DISTINCT c.channel, k.kind, e.provider,
      t.owner_login IS NOT NULL OR t.owner_room_id IS NOT NULL, k.date, k.catalogue
    FROM (SELECT DISTINCT channel FROM temp.selected) AS c
    JOIN channels AS n USING (channel)
    JOIN catalogue_entries AS t ON \(isOf)
    JOIN catalogues AS k USING (catalogue)
    JOIN emotes AS e USING (emote)
    """

  private static let fillCounting = """
    INSERT INTO temp.counting
    SELECT DISTINCT d.place, d.channel, s.provider, s.is_own, s.catalogue
    FROM (
      SELECT DISTINCT l.place, l.channel, \(SourceTable.namesDate) AS day
      FROM temp.selected_parts AS l JOIN parts AS p USING (part)) AS d
    JOIN temp.snapshots AS s USING (channel)
    WHERE s.date IS NULL OR s.date = (
      SELECT coalesce(max(o.date) FILTER (WHERE d.day IS NULL OR o.date <= d.day), min(o.date))
      FROM temp.snapshots AS o
      WHERE o.channel = s.channel AND o.kind = s.kind AND o.provider = s.provider
        AND o.is_own = s.is_own)
    """

  /// Whether an entry `t` belongs to the channel `n` or to none.
  private static let isOf = """
    (t.owner_login = n.login OR t.owner_room_id = n.room_id
      OR (t.owner_login IS NULL AND t.owner_room_id IS NULL))
    """

  /// The entries of the snapshots that count which belong to a selected channel or, as plain names,
  /// to none.
  static let selectedEntries = """
    SELECT c.channel, c.channel_name, k.date, k.kind, k.digest, t.entry, t.emote_set, t.tier,
      t.added_at, t.emote, e.name, e.provider, e.provider_id, e.code,
      t.owner_login IS NOT NULL OR t.owner_room_id IS NOT NULL AS is_own
    FROM (SELECT DISTINCT channel, channel_name FROM temp.selected) AS c
    JOIN channels AS n USING (channel)
    JOIN catalogue_entries AS t ON \(isOf)
    JOIN catalogues AS k USING (catalogue)
    JOIN emotes AS e USING (emote)
    WHERE (k.kind = 'names' OR t.owner_login IS NOT NULL OR t.owner_room_id IS NOT NULL)
      AND (c.channel, e.provider, t.owner_login IS NOT NULL OR t.owner_room_id IS NOT NULL,
        t.catalogue) IN (SELECT channel, provider, is_own, catalogue FROM temp.counting)
    """
}
