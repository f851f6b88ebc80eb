import Chat
import SQLite

extension Corpus {
  /// The selected streams.
  public func streams() throws(CorpusError) -> [StreamRow] {
    try reading { () throws(SQLiteError) in
      let flags = try flags()
      let select = try connection.prepare(Corpus.streamRows)
      var rows: [StreamRow] = []
      while try select.step() {
        rows.append(
          StreamRow(
            key: select.text(1), channel: select.text(2),
            startedAt: select.optionalInteger(3).map { Instant(milliseconds: $0) },
            seconds: select.optionalNumber(4), messages: Int(select.integer(5)),
            chatters: Int(select.integer(6)), emoteMessages: Int(select.integer(7)),
            notices: Int(select.integer(8)), flags: flags[select.integer(0)] ?? []))
      }
      return rows
    }
  }

  /// The time zone of each selected channel, sorted by the channel's name.
  public func channelTimeZones() throws(CorpusError) -> [ChannelTimeZone] {
    try reading { () throws(SQLiteError) in
      let select = try connection.prepare(
        "SELECT DISTINCT s.channel_name, c.time_zone FROM temp.selected AS s "
          + "JOIN channels AS c USING (channel) ORDER BY 1, 2")
      var zones: [ChannelTimeZone] = []
      while try select.step() {
        zones.append(ChannelTimeZone(channel: select.text(0), timeZone: select.text(1)))
      }
      return zones
    }
  }

  /// How many distinct chatters the selection has, in each channel and in all together.
  public func chatterCounts() throws(CorpusError) -> ChatterCounts {
    try reading { () throws(SQLiteError) in
      let select = try connection.prepare(
        """
        SELECT n.channel_name, count(DISTINCT a.chatter)
        FROM temp.selected_parts AS p
        JOIN channel_names AS n USING (channel)
        LEFT JOIN attendance AS a USING (part)
        GROUP BY n.channel_name ORDER BY n.channel_name
        """)
      var channels: [ChatterCounts.Channel] = []
      while try select.step() {
        channels.append(
          ChatterCounts.Channel(channel: select.text(0), chatters: Int(select.integer(1))))
      }
      let all = try connection.integer(
        "SELECT count(DISTINCT chatter) FROM attendance "
          + "WHERE part IN (SELECT part FROM temp.selected_parts)")
      return ChatterCounts(channels: channels, all: Int(all ?? 0))
    }
  }

  /// Flags by the place of their stream, sorted.
  private func flags() throws(SQLiteError) -> [Int64: [String]] {
    let select = try connection.prepare(
      "SELECT DISTINCT p.place, f.flag FROM temp.selected_parts AS p "
        + "JOIN stream_flags AS f USING (part) ORDER BY p.place, f.flag")
    var flags: [Int64: [String]] = [:]
    while try select.step() { flags[select.integer(0), default: []].append(select.text(1)) }
    return flags
  }

  private static let streamRows = """
    WITH
      part_sums AS MATERIALIZED (
        SELECT s.place, sum(p.messages) AS messages, sum(p.notices) AS notices,
          max(coalesce(p.origin_ms, 0) + p.last_ms) - min(coalesce(p.origin_ms, 0) + p.first_ms)
            AS span_ms
        FROM temp.selected_parts AS s JOIN parts AS p USING (part)
        GROUP BY s.place
      ),
      chatter_sums AS MATERIALIZED (
        SELECT s.place, count(DISTINCT a.chatter) AS chatters
        FROM temp.selected_parts AS s JOIN attendance AS a USING (part)
        GROUP BY s.place
      ),
      emote_sums AS MATERIALIZED (
        SELECT s.place, count(*) AS emote_messages
        FROM temp.selected_parts AS s JOIN emote_messages AS m USING (part)
        WHERE m.list IN (SELECT list FROM service_lists)
        GROUP BY s.place
      )
    SELECT s.place, t.key, s.channel_name, s.started_at, coalesce(t.seconds, p.span_ms / 1000.0),
      p.messages, coalesce(c.chatters, 0), coalesce(e.emote_messages, 0), p.notices
    FROM temp.selected AS s
    JOIN streams AS t USING (stream)
    JOIN part_sums AS p USING (place)
    LEFT JOIN chatter_sums AS c USING (place)
    LEFT JOIN emote_sums AS e USING (place)
    ORDER BY s.place
    """
}
