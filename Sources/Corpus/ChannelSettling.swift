import Chat
import SQLite

/// Makes the rows of the channels those of an identity, and gives each its streams.
struct ChannelSettling {
  let connection: Connection
  let identity: ChannelIdentity

  /// Changes what must be changed.
  ///
  /// - Parameters:
  ///   - old: the rows that there are, those with streams first.
  ///   - touched: gains the streams whose parts changed.
  /// - Returns: the number of each channel, by what stands for it.
  /// - Throws: `SQLiteError`.
  func run(
    old: [ChannelTable.Row], touched: inout Set<Int64>
  ) throws(SQLiteError) -> [Channel: Int64] {
    var numbers: [Channel: Int64] = [:]
    for known in identity.channels {
      let row = row(of: known, among: old.filter { !numbers.values.contains($0.number) })
      let number = if let row { row.number } else { try addCopy(known, of: old) }
      numbers[identity.key(of: known.channel)] = number
    }
    try moveParts(to: numbers, touched: &touched)
    for row in old where !numbers.values.contains(row.number) {
      try remove(row.number, for: numbers[identity.key(of: row.channel)] ?? 0)
    }
    try writeNames(numbers, old)
    return numbers
  }

  private func row(
    of known: ChannelIdentity.Known, among rows: [ChannelTable.Row]
  ) -> ChannelTable.Row? {
    rows.first { $0.channel.roomID != nil && $0.channel.roomID == known.channel.roomID }
      ?? rows.first { row in
        row.channel.roomID == nil && row.channel.login.map(known.logins.contains) ?? false
      }
  }

  /// Adds a row with the time zone and prefix of the one that it was part of, if there is any.
  private func addCopy(
    _ known: ChannelIdentity.Known, of rows: [ChannelTable.Row]
  ) throws(SQLiteError) -> Int64 {
    let origin = rows.first { $0.channel.login.map(known.logins.contains) ?? false }
    try connection.execute(
      """
      INSERT INTO channels (login, time_zone, prefix)
      SELECT char(10), coalesce(max(time_zone), 'UTC'), max(prefix) FROM channels
      WHERE channel = \(origin?.number ?? 0)
      """)
    let number = connection.lastInsertedRow
    try hideName(of: number)
    return number
  }

  /// Gives a row a name that no channel has, so that names can pass from row to row.
  private func hideName(of number: Int64) throws(SQLiteError) {
    try connection.execute(
      "UPDATE channels SET login = char(10) || channel, room_id = NULL WHERE channel = \(number)")
  }

  /// Gives each part to the stream of the channel that its source names.
  private func moveParts(
    to numbers: [Channel: Int64], touched: inout Set<Int64>
  ) throws(SQLiteError) {
    let select = try connection.prepare(
      "SELECT DISTINCT p.room_id, p.login, s.channel FROM parts AS p JOIN streams AS s USING (stream) "
        + "ORDER BY 1, 2, 3")
    var moves: [(named: Channel, from: Int64, to: Int64)] = []
    while try select.step() {
      let named = Channel(roomID: select.optionalText(0), login: select.optionalText(1))
      guard let to = numbers[identity.key(of: named)], to != select.integer(2) else { continue }
      moves.append((named, select.integer(2), to))
    }
    for move in moves { try moveParts(move.named, from: move.from, to: move.to, &touched) }
    for move in moves {
      try connection.execute(
        """
        DELETE FROM own_emotes WHERE channel = \(move.from) AND source NOT IN (
          SELECT source FROM parts JOIN streams USING (stream) WHERE channel = \(move.from));
        """)
    }
  }

  private func moveParts(
    _ named: Channel, from: Int64, to: Int64, _ touched: inout Set<Int64>
  ) throws(SQLiteError) {
    let select = try connection.prepare(
      """
      SELECT p.part, p.source, s.stream, s.key, s.vod_id
      FROM parts AS p JOIN streams AS s USING (stream)
      WHERE p.room_id IS ?1 AND p.login IS ?2 AND s.channel = ?3
      """)
    select.bind(named.roomID, at: 1)
    select.bind(named.login, at: 2)
    select.bind(from, at: 3)
    var parts: [(part: Int64, source: Int64, stream: Int64, key: String, vodID: String?)] = []
    while try select.step() {
      parts.append(
        (
          select.integer(0), select.integer(1), select.integer(2), select.text(3),
          select.optionalText(4)
        ))
    }
    for part in parts {
      let stream = try StreamTable(connection: connection).number(
        ofKey: part.key, channel: to, vodID: part.vodID)
      touched.formUnion([part.stream, stream])
      try connection.execute("UPDATE parts SET stream = \(stream) WHERE part = \(part.part)")
    }
    let sources = Set(parts.map(\.source)).sorted().map(String.init).joined(separator: ",")
    try connection.execute(
      "INSERT OR IGNORE INTO own_emotes SELECT \(to), emote, source FROM own_emotes "
        + "WHERE channel = \(from) AND source IN (\(sources))")
  }

  /// Removes a row that proved the same as another, which inherits what was set for it.
  private func remove(_ number: Int64, for heir: Int64) throws(SQLiteError) {
    try connection.execute(
      """
      UPDATE OR IGNORE coverage SET channel = \(heir) WHERE channel = \(number);
      DELETE FROM coverage WHERE channel = \(number);
      UPDATE channels SET time_zone = (SELECT time_zone FROM channels WHERE channel = \(number))
        WHERE channel = \(heir) AND time_zone = 'UTC';
      UPDATE channels SET prefix = (SELECT prefix FROM channels WHERE channel = \(number))
        WHERE channel = \(heir) AND prefix IS NULL;
      DELETE FROM channel_logins WHERE channel = \(number);
      DELETE FROM streams WHERE channel = \(number);
      DELETE FROM own_emotes WHERE channel = \(number);
      DELETE FROM channels WHERE channel = \(number);
      """)
    try StreamTable(connection: connection).setDays(ofChannel: heir)
  }

  private func writeNames(
    _ numbers: [Channel: Int64], _ old: [ChannelTable.Row]
  ) throws(SQLiteError) {
    let rows = identity.channels.map { (numbers[identity.key(of: $0.channel)] ?? 0, $0) }
    let changed = rows.filter { number, known in
      !old.contains { $0.number == number && $0.channel == known.channel }
    }
    for (number, _) in changed { try hideName(of: number) }
    let update = try connection.prepare(
      "UPDATE channels SET login = ?, room_id = ? WHERE channel = ?")
    for (number, known) in changed {
      update.bind(known.channel.login, at: 1)
      update.bind(known.channel.roomID, at: 2)
      update.bind(number, at: 3)
      try update.run()
    }
    try writeLogins(rows)
  }

  private func writeLogins(
    _ rows: [(Int64, ChannelIdentity.Known)]
  ) throws(SQLiteError) {
    try connection.execute("DELETE FROM channel_logins")
    let insert = try connection.prepare("INSERT INTO channel_logins VALUES (?, ?)")
    for (number, known) in rows {
      for login in known.logins {
        insert.bind(login, at: 1)
        insert.bind(number, at: 2)
        try insert.run()
      }
    }
  }
}
