import Chat
import Emotes
import SQLite

/// Finds the corpus's row of a channel; room ids and logins join as records prove them the same.
struct ChannelTable {
  let connection: Connection

  private struct Row {
    var channel: Int64
    var login: String?
    var roomID: String?
  }

  /// The corpus's number of a channel, which is added when it is new.
  ///
  /// `touched` gains the streams whose parts changed because two channels proved one.
  func number(of channel: Channel, touched: inout Set<Int64>) throws(SQLiteError) -> Int64 {
    let byRoom = try row("room_id", channel.roomID)
    let byLogin = try row("login", channel.login)
    guard var found = byRoom ?? byLogin else {
      return try insert(channel)
    }
    if byRoom != nil, let other = byLogin, other.channel != found.channel, other.roomID == nil {
      try merge(other.channel, into: found.channel, touched: &touched)
    } else if byRoom == nil, let stored = found.roomID, let given = channel.roomID,
      stored != given
    {
      // The login has passed to another room; the room id alone names this channel.
      return try insert(Channel(roomID: given))
    }
    let loginIsFree = byLogin == nil || byLogin?.roomID == nil
    found.login = found.login ?? (loginIsFree ? channel.login : nil)
    found.roomID = found.roomID ?? channel.roomID
    try update(found)
    return found.channel
  }

  /// All channels, sorted by login and room id.
  func all() throws(SQLiteError) -> [KnownChannel] {
    let select = try connection.prepare(
      "SELECT login, room_id, prefix, time_zone FROM channels ORDER BY login, room_id")
    var channels: [KnownChannel] = []
    while try select.step() {
      channels.append(
        KnownChannel(
          channel: Channel(roomID: select.optionalText(1), login: select.optionalText(0)),
          prefix: select.optionalText(2).flatMap { PrefixRule($0) },
          timeZone: select.text(3)))
    }
    return channels
  }

  private func row(_ column: String, _ value: String?) throws(SQLiteError) -> Row? {
    guard let value else { return nil }
    let select = try connection.prepare(
      "SELECT channel, login, room_id FROM channels WHERE \(column) = ?")
    select.bind(value, at: 1)
    guard try select.step() else { return nil }
    return Row(
      channel: select.integer(0), login: select.optionalText(1), roomID: select.optionalText(2))
  }

  private func insert(_ channel: Channel) throws(SQLiteError) -> Int64 {
    let insert = try connection.prepare("INSERT INTO channels (login, room_id) VALUES (?, ?)")
    insert.bind(channel.login, at: 1)
    insert.bind(channel.roomID, at: 2)
    try insert.run()
    return connection.lastInsertedRow
  }

  private func update(_ row: Row) throws(SQLiteError) {
    let update = try connection.prepare(
      "UPDATE channels SET login = ?, room_id = ? WHERE channel = ?")
    update.bind(row.login, at: 1)
    update.bind(row.roomID, at: 2)
    update.bind(row.channel, at: 3)
    try update.run()
  }

  private func merge(
    _ other: Int64, into channel: Int64, touched: inout Set<Int64>
  ) throws(SQLiteError) {
    let streams = try connection.prepare(
      "SELECT o.stream, s.stream FROM streams AS o "
        + "LEFT JOIN streams AS s ON s.channel = \(channel) AND s.key = o.key "
        + "WHERE o.channel = \(other)")
    while try streams.step() {
      let stream = streams.integer(0)
      touched.insert(stream)
      guard let twin = streams.optionalInteger(1) else { continue }
      touched.insert(twin)
      try connection.execute("UPDATE parts SET stream = \(twin) WHERE stream = \(stream)")
    }
    try connection.execute(
      """
      DELETE FROM streams WHERE channel = \(other)
        AND key IN (SELECT key FROM streams WHERE channel = \(channel));
      UPDATE streams SET channel = \(channel) WHERE channel = \(other);
      UPDATE OR IGNORE own_emotes SET channel = \(channel) WHERE channel = \(other);
      DELETE FROM own_emotes WHERE channel = \(other);
      UPDATE OR IGNORE coverage SET channel = \(channel) WHERE channel = \(other);
      DELETE FROM coverage WHERE channel = \(other);
      UPDATE channels SET time_zone = (SELECT time_zone FROM channels WHERE channel = \(other))
        WHERE channel = \(channel) AND time_zone = 'UTC';
      UPDATE channels SET prefix = (SELECT prefix FROM channels WHERE channel = \(other))
        WHERE channel = \(channel) AND prefix IS NULL;
      DELETE FROM channels WHERE channel = \(other);
      """)
  }
}
