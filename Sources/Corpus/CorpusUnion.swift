import Chat
import Emotes
import SQLite

/// Adds what an attached corpus holds to the main one, within a transaction.
///
/// Rows are found by natural keys and get numbers of their own; sources and catalogues that both
/// hold stay as they are. Who is the same channel or chatter is decided anew from all names.
struct CorpusUnion {
  let connection: Connection
  /// The name under which the other corpus is attached.
  let input: String

  /// Adds it all and settles which parts count.
  func run() throws(SQLiteError) {
    try connection.execute(script(CorpusUnion.mapping))
    try addEmotes()
    try connection.execute(script(CorpusUnion.sources))
    try settleChatters()
    var touched: Set<Int64> = []
    try addChannels(&touched)
    try addParts(&touched)
    try addLists()
    try connection.execute(script(CorpusUnion.rows))
    try supersedeShorterLogs(&touched)
    _ = try ChannelTable(connection: connection).numbers(of: [], touched: &touched)
    let streams = StreamTable(connection: connection)
    for stream in touched.sorted() { try streams.settle(stream) }
    try connection.execute(CorpusUnion.dropping)
    try UnusedEmotes(connection: connection).removeLost()
  }

  /// The names of the channels whose time zone or prefix the other corpus has otherwise.
  func conflictingChannels() throws(SQLiteError) -> [String] {
    let select = try connection.prepare(
      """
      SELECT DISTINCT n.channel_name FROM \(input).channels AS o
      JOIN channels AS c ON c.room_id = o.room_id
        OR c.channel IN (SELECT channel FROM channel_logins AS l WHERE l.login = o.login)
      JOIN channel_names AS n ON n.channel = c.channel
      WHERE o.time_zone NOT IN ('UTC', c.time_zone) OR o.prefix <> c.prefix ORDER BY 1
      """)
    var names: [String] = []
    while try select.step() { names.append(select.text(0)) }
    return names
  }

  private func script(_ sql: String) -> String { sql.replacing("input.", with: input + ".") }

  private func addEmotes() throws(SQLiteError) {
    var table = try EmoteTable(connection)
    let select = try connection.prepare(
      "SELECT provider, provider_id, code, emote FROM \(input).emotes ORDER BY emote")
    let insert = try connection.prepare("INSERT INTO temp.emote_map VALUES (?, ?)")
    while try select.step() {
      guard let emote = select.emote(at: 0) else { continue }
      insert.bind(select.integer(3), at: 1)
      insert.bind(try table.number(of: emote), at: 2)
      try insert.run()
    }
  }

  /// Takes over how the new sources name chatters, and finds who their chatters are now.
  private func settleChatters() throws(SQLiteError) {
    let identity = try ChatterIdentity(connection)
    let select = try connection.prepare(
      script(
        """
        SELECT DISTINCT coalesce(i.new, 0), coalesce(l.new, 0), coalesce(d.new, 0), n.name
        FROM input.chatter_names AS n
        LEFT JOIN temp.alias_map AS i ON i.old = n.id
        LEFT JOIN temp.alias_map AS l ON l.old = n.login
        LEFT JOIN temp.alias_map AS d ON d.old = n.display
        WHERE n.name IN (
          SELECT name FROM input.source_names JOIN temp.source_map ON old = source)
        ORDER BY n.name
        """))
    let insert = try connection.prepare("INSERT INTO temp.name_map VALUES (?, ?)")
    while try select.step() {
      let name = ChatterName(
        id: select.integer(0), login: select.integer(1), display: select.integer(2))
      insert.bind(select.integer(3), at: 1)
      insert.bind(try identity.number(of: name), at: 2)
      try insert.run()
    }
    try identity.settle()
    try connection.execute(script(CorpusUnion.chatters))
  }

  private func addChannels(_ touched: inout Set<Int64>) throws(SQLiteError) {
    let select = try connection.prepare(
      "SELECT room_id, login, time_zone, prefix FROM \(input).channels ORDER BY room_id, login")
    let update = try connection.prepare(
      """
      UPDATE channels SET prefix = coalesce(prefix, ?),
        time_zone = CASE time_zone WHEN 'UTC' THEN ? ELSE time_zone END WHERE channel = ?
      """)
    while try select.step() {
      let channel = Channel(roomID: select.optionalText(0), login: select.optionalText(1))
      let number = try ChannelTable(connection: connection).number(of: channel, touched: &touched)
      update.bind(select.optionalText(3), at: 1)
      update.bind(select.text(2), at: 2)
      update.bind(number, at: 3)
      try update.run()
      try StreamTable(connection: connection).setDays(ofChannel: number)
    }
  }

  /// Adds the new sources' parts, each to the stream of the channel that its source names.
  private func addParts(_ touched: inout Set<Int64>) throws(SQLiteError) {
    let select = try connection.prepare(
      script(
        """
        SELECT p.part, m.new, p.room_id, p.login, s.key, s.vod_id, s.channel
        FROM input.parts AS p JOIN temp.source_map AS m ON m.old = p.source
        JOIN input.streams AS s USING (stream) ORDER BY p.part
        """))
    let insert = try connection.prepare(script(CorpusUnion.part))
    let map = try connection.prepare("INSERT INTO temp.part_map VALUES (?, ?, ?, ?)")
    while try select.step() {
      let channel = try ChannelTable(connection: connection).number(
        of: Channel(roomID: select.optionalText(2), login: select.optionalText(3)),
        touched: &touched)
      let stream = try StreamTable(connection: connection).number(
        ofKey: select.text(4), channel: channel, vodID: select.optionalText(5))
      touched.insert(stream)
      insert.bind(select.integer(1), at: 1)
      insert.bind(stream, at: 2)
      insert.bind(select.integer(0), at: 3)
      try insert.run()
      let number = connection.lastInsertedRow
      let values = [select.integer(0), number, select.integer(1), select.integer(6)]
      for (index, value) in values.enumerated() { map.bind(value, at: index + 1) }
      try map.run()
    }
    // Which one beats a part follows anew; a part that was beaten has no rows.
    try connection.execute(
      "UPDATE parts SET superseded_by = part WHERE superseded_by IS NOT NULL "
        + "AND part IN (SELECT new FROM temp.part_map)")
  }

  private func addLists() throws(SQLiteError) {
    var table = try EmoteTable(connection)
    let insert = try connection.prepare("INSERT INTO temp.list_map VALUES (?, ?)")
    let select = try connection.prepare(
      script(
        """
        SELECT l.list, e.new FROM input.emote_lists AS l
        JOIN temp.emote_map AS e ON e.old = l.emote
        WHERE l.list IN (SELECT m.list FROM input.emote_messages AS m
          JOIN temp.part_map AS p ON p.old = m.part)
        ORDER BY l.list, l.position
        """))
    var list: (number: Int64, emotes: [Int64])?
    var isRow = true
    while isRow {
      isRow = try select.step()
      if let done = list, !isRow || done.number != select.integer(0) {
        insert.bind(done.number, at: 1)
        insert.bind(try table.number(of: done.emotes), at: 2)
        try insert.run()
        list = nil
      }
      if isRow { list = (select.integer(0), (list?.emotes ?? []) + [select.integer(1)]) }
    }
    try table.finish()
  }

  /// Lets logs that go on take the place of the starts of them that the other corpus held.
  private func supersedeShorterLogs(_ touched: inout Set<Int64>) throws(SQLiteError) {
    let select = try connection.prepare(CorpusUnion.shorterLogs)
    var shorter: [(old: Int64, new: Int64)] = []
    while try select.step() { shorter.append((select.integer(0), select.integer(1))) }
    for (old, new) in shorter {
      touched.formUnion(try StreamTable(connection: connection).removeParts(ofSource: old))
      try SourceTable(connection: connection).supersede(old, by: new)
    }
  }
}
