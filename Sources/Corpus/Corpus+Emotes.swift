import Chat
import Emotes
import SQLite

extension Corpus {
  /// The emotes of each selected channel, catalogue entries never used included.
  ///
  /// Of the snapshots that count for the selected streams, the entries that the channel owns are
  /// listed, and those of plain lists of names that belong to no channel.
  public func emoteTotals() throws(CorpusError) -> [EmoteTotal] {
    try reading { () throws(SQLiteError) in
      try countEmotes()
      try findCatalogues()
      let select = try connection.prepare(Corpus.totals)
      var totals: [EmoteTotal] = []
      while try select.step() {
        guard let emote = select.emote(at: 1) else { continue }
        totals.append(
          EmoteTotal(
            channel: select.text(0), emote: emote, isOwn: select.integer(4) != 0,
            isListed: select.integer(12) != 0,
            counts: select.counts(at: 5),
            lastStreamStart: select.optionalInteger(10).map { Instant(milliseconds: $0) },
            lastUse: select.optionalInteger(11).map { Instant(milliseconds: $0) }))
      }
      return totals
    }
  }

  /// The used emotes of each selected stream.
  public func emoteStreamCounts() throws(CorpusError) -> [EmoteStreamCount] {
    try reading { () throws(SQLiteError) in
      try countEmotes()
      let select = try connection.prepare(Corpus.streamCounts)
      var counts: [EmoteStreamCount] = []
      while try select.step() {
        guard let emote = select.emote(at: 1) else { continue }
        counts.append(
          EmoteStreamCount(
            stream: Int(select.integer(0)), emote: emote, counts: select.counts(at: 4)))
      }
      return counts
    }
  }

  /// Fills `temp.stream_emotes`, once for all calls.
  private func countEmotes() throws(SQLiteError) {
    try connection.execute(Corpus.streamEmotesTable)
    guard try connection.integer("SELECT count(*) FROM temp.stream_emotes") == 0 else { return }
    try connection.execute(Corpus.fillStreamEmotes)
  }

  private static let streamEmotesTable = """
    CREATE TEMP TABLE IF NOT EXISTS stream_emotes (
      place INTEGER, channel INTEGER, name INTEGER, uses INTEGER, messages INTEGER,
      lead_uses INTEGER, chatters INTEGER, last_use INTEGER, provider_id TEXT,
      PRIMARY KEY (place, name)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS channel_emotes (
      channel INTEGER, name INTEGER, chatters INTEGER, provider_id TEXT,
      PRIMARY KEY (channel, name)) WITHOUT ROWID;
    """

  /// A name's provider id is the only one that its uses carry, or empty.
  private static let providerID = """
    CASE WHEN min(nullif(provider_id, '')) = max(nullif(provider_id, ''))
      THEN max(provider_id) ELSE '' END
    """

  private static let fillStreamEmotes = """
    CREATE TEMP TABLE stream_lists AS
    SELECT p.place, p.channel, m.list, count(*) AS messages,
      max(p.origin_ms + m.offset_ms) AS last_use
    FROM temp.selected_parts AS p JOIN emote_messages AS m USING (part)
    GROUP BY p.place, m.list;
    CREATE TEMP TABLE used_names (
      list INTEGER, name INTEGER, uses INTEGER, PRIMARY KEY (list, name)) WITHOUT ROWID;
    INSERT INTO used_names
    SELECT l.list, e.name, count(*)
    FROM emote_lists AS l JOIN emotes AS e USING (emote)
    WHERE l.list IN (SELECT list FROM temp.stream_lists)
    GROUP BY l.list, e.name;
    CREATE TEMP TABLE leads (
      channel INTEGER, list INTEGER, name INTEGER, PRIMARY KEY (channel, list)) WITHOUT ROWID;
    INSERT INTO leads
    SELECT channel, list, name FROM (
      SELECT s.channel, l.list, e.name, min(l.position)
      FROM (SELECT DISTINCT channel, list FROM temp.stream_lists) AS s
      JOIN emote_lists AS l USING (list)
      JOIN emotes AS e USING (emote)
      JOIN temp.selected_own AS o ON o.channel = s.channel AND o.name = e.name
      GROUP BY s.channel, l.list);
    CREATE TEMP TABLE users AS
    SELECT p.place, p.channel, n.name, m.chatter
    FROM temp.selected_parts AS p
    JOIN emote_messages AS m USING (part)
    JOIN temp.used_names AS n USING (list)
    GROUP BY p.channel, n.name, m.chatter, p.place;
    INSERT INTO channel_emotes
    SELECT u.channel, u.name, u.chatters, i.provider_id FROM (
      SELECT channel, name, count(*) AS chatters
      FROM (SELECT channel, name, chatter FROM temp.users GROUP BY channel, name, chatter)
      GROUP BY channel, name) AS u
    JOIN (
      SELECT s.channel, e.name, \(providerID) AS provider_id
      FROM (SELECT DISTINCT channel, list FROM temp.stream_lists) AS s
      JOIN emote_lists AS l USING (list) JOIN emotes AS e USING (emote)
      GROUP BY s.channel, e.name) AS i USING (channel, name);
    INSERT INTO stream_emotes
    SELECT c.place, c.channel, c.name, c.uses, c.messages, c.lead_uses, u.chatters, c.last_use,
      i.provider_id
    FROM (
      SELECT s.place, s.channel, n.name, sum(s.messages * n.uses) AS uses,
        sum(s.messages) AS messages,
        sum(CASE WHEN f.name = n.name THEN s.messages ELSE 0 END) AS lead_uses,
        max(s.last_use) AS last_use
      FROM temp.stream_lists AS s
      JOIN temp.used_names AS n USING (list)
      LEFT JOIN temp.leads AS f ON f.channel = s.channel AND f.list = s.list
      GROUP BY s.place, n.name) AS c
    JOIN (
      SELECT place, name, count(*) AS chatters FROM temp.users GROUP BY place, name) AS u
      USING (place, name)
    JOIN (
      SELECT s.place, e.name, \(providerID) AS provider_id
      FROM temp.stream_lists AS s
      JOIN emote_lists AS l USING (list) JOIN emotes AS e USING (emote)
      GROUP BY s.place, e.name) AS i USING (place, name);
    DROP TABLE temp.users;
    DROP TABLE temp.leads;
    DROP TABLE temp.used_names;
    DROP TABLE temp.stream_lists;
    """

  private static let totals = """
    WITH
      used AS (
        SELECT c.channel, c.name, c.provider_id, sum(s.uses) AS uses, sum(s.messages) AS messages,
          sum(s.lead_uses) AS lead_uses, c.chatters, sum(s.chatters) AS capped,
          max(t.started_at) AS last_start, max(s.last_use) AS last_use
        FROM temp.channel_emotes AS c
        JOIN temp.stream_emotes AS s USING (channel, name)
        JOIN temp.selected AS t USING (place)
        GROUP BY c.channel, c.name
      ),
      entries AS MATERIALIZED (SELECT * FROM (\(selectedEntries)) WHERE code <> ''),
      never_used AS (
        SELECT channel, name, \(providerID) AS provider_id, max(is_own) AS is_own
        FROM entries
        WHERE (channel, name) NOT IN (SELECT channel, name FROM temp.channel_emotes)
        GROUP BY channel, name
      )
    SELECT n.channel_name, e.provider, u.provider_id, e.code,
      (u.channel, u.name) IN (SELECT channel, name FROM temp.selected_own),
      u.uses, u.messages, u.lead_uses, u.chatters, u.capped, u.last_start, u.last_use,
      (u.channel, u.name) IN (SELECT channel, name FROM entries WHERE is_own)
    FROM used AS u JOIN emotes AS e ON e.emote = u.name JOIN channel_names AS n USING (channel)
    UNION ALL
    SELECT n.channel_name, e.provider, u.provider_id, e.code, u.is_own, 0, 0, 0, 0, 0, NULL, NULL,
      u.is_own
    FROM never_used AS u JOIN emotes AS e ON e.emote = u.name JOIN channel_names AS n USING (channel)
    ORDER BY 1, 4, 2
    """

  private static let streamCounts = """
    SELECT s.place, e.provider, s.provider_id, e.code, s.uses, s.messages, s.lead_uses,
      s.chatters, s.chatters
    FROM temp.stream_emotes AS s JOIN emotes AS e ON e.emote = s.name
    ORDER BY s.place, e.code, e.provider
    """
}

extension Statement {
  /// The five counts in five columns.
  fileprivate func counts(at column: Int) -> EmoteCounts {
    var counts = EmoteCounts()
    counts.uses = Int(integer(column))
    counts.messages = Int(integer(column + 1))
    counts.leadUses = Int(integer(column + 2))
    counts.chatters = Int(integer(column + 3))
    counts.capped = Int(integer(column + 4))
    return counts
  }
}
