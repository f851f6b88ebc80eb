import Chat
import Emotes
import SQLite

/// Finds the corpus's row of a channel; room ids and logins join as records prove them the same.
struct ChannelTable {
  let connection: Connection

  struct Row {
    var number: Int64
    var channel: Channel
  }

  /// The corpus's number of a channel, which is added when it is new.
  ///
  /// `touched` gains the streams whose parts changed because channels proved one, or several.
  func number(of channel: Channel, touched: inout Set<Int64>) throws(SQLiteError) -> Int64 {
    try numbers(of: [channel], touched: &touched)[0]
  }

  /// The corpus's numbers of channels, which are added when they are new.
  func numbers(
    of named: [Channel], touched: inout Set<Int64>
  ) throws(SQLiteError) -> [Int64] {
    let bare = try rows("NOT IN").map { ChannelIdentity.Claim(channel: $0.channel) }
    let identity = ChannelIdentity(
      try claims() + bare + named.map { ChannelIdentity.Claim(channel: $0) })
    let settling = ChannelSettling(connection: connection, identity: identity)
    let numbers = try settling.run(old: rows("IN") + rows("NOT IN"), touched: &touched)
    return named.map { numbers[identity.key(of: $0)] ?? 0 }
  }

  /// All channels, sorted by login and room id.
  func all() throws(SQLiteError) -> [KnownChannel] {
    let select = try connection.prepare(
      """
      SELECT login, room_id, prefix, time_zone, (
        SELECT group_concat(l.login, ' ')
        FROM channel_logins AS l WHERE l.channel = channels.channel)
      FROM channels ORDER BY login, room_id
      """)
    var channels: [KnownChannel] = []
    while try select.step() {
      channels.append(
        KnownChannel(
          channel: Channel(roomID: select.optionalText(1), login: select.optionalText(0)),
          logins: (select.optionalText(4) ?? "").split(separator: " ").map(String.init)
            .sorted(),
          prefix: select.optionalText(2).flatMap { PrefixRule($0) },
          timeZone: select.text(3)))
    }
    return channels
  }

  /// How the parts name their channels, and the catalogues those that the parts name.
  private func claims() throws(SQLiteError) -> [ChannelIdentity.Claim] {
    let select = try connection.prepare(
      """
      SELECT room_id, login, max(origin_ms) FROM parts
      WHERE room_id IS NOT NULL OR login IS NOT NULL GROUP BY room_id, login
      UNION ALL
      SELECT DISTINCT owner_room_id, owner_login, NULL FROM catalogue_entries
      WHERE owner_room_id IS NOT NULL AND owner_login IN (SELECT login FROM parts)
      UNION ALL
      SELECT DISTINCT owner_room_id, owner_login, NULL FROM catalogue_entries
      WHERE owner_login IS NOT NULL AND owner_room_id IN (SELECT room_id FROM parts)
      """)
    var claims: [ChannelIdentity.Claim] = []
    while try select.step() {
      claims.append(
        ChannelIdentity.Claim(
          channel: Channel(roomID: select.optionalText(0), login: select.optionalText(1)),
          latest: select.optionalInteger(2)))
    }
    return claims
  }

  /// The rows whose channel has streams (`IN`) or has none (`NOT IN`).
  func rows(_ condition: String) throws(SQLiteError) -> [Row] {
    let select = try connection.prepare(
      "SELECT channel, room_id, login FROM channels "
        + "WHERE channel \(condition) (SELECT channel FROM streams) ORDER BY room_id, login")
    var rows: [Row] = []
    while try select.step() {
      rows.append(
        Row(
          number: select.integer(0),
          channel: Channel(roomID: select.optionalText(1), login: select.optionalText(2))))
    }
    return rows
  }
}
