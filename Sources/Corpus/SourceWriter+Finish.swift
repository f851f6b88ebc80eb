import Chat
import ChatLogs
import Counting
import SQLite

extension SourceWriter {
  /// Writes what is known at the end of a source, and settles the streams that it belongs to.
  ///
  /// - Parameters:
  ///   - counter: the counter after its own `finish(origin:)`.
  ///   - tally: the classes of all records.
  ///   - facts: what is known of the log.
  ///   - nameTable: the digest of the name tables that the source was matched with.
  ///   - names: the counter's channels, as the source names them.
  ///   - channels: the corpus's number of each of them.
  /// - Throws: `SQLiteError`.
  func finish(
    _ counter: borrowing Counter, tally: LogTally, facts: LogFacts, nameTable: String,
    names: [Channel], channels: [Int64]
  ) throws(SQLiteError) {
    try emoteMessages.flush()
    for (index, part) in counter.parts.enumerated() {
      try complete(
        part, at: index, facts: facts, channel: channels[part.channel],
        named: names[part.channel])
      try writeActivity(of: part, number: parts[index])
      try writeAttendance(of: part, number: parts[index])
      try writeBadges(of: part, number: parts[index])
    }
    try writeOwnEmotes(counter, channels: channels)
    try writeBots(counter.bots)
    try emoteTable.finish()
    try write(tally, era: facts.era, nameTable: nameTable)
    try chatterTable.finish(source: source)
    // Only now is known which login of a channel is the latest.
    _ = try ChannelTable(connection: connection).numbers(of: [], touched: &touched)
    let streams = StreamTable(connection: connection)
    for stream in touched.sorted() { try streams.settle(stream) }
  }

  /// The counter's channels, completed with the facts of a log of one stream; nil when nothing
  /// tells which channel one of them is.
  func namedChannels(of counter: borrowing Counter, facts: LogFacts) -> [Channel]? {
    let channels = counter.channels.map { counted in
      isOneStream ? counted.channel.completed(with: facts.channel) : counted.channel
    }
    return channels.contains(Channel()) ? nil : channels
  }

  private var isOneStream: Bool { description.format.layout == .oneStream }

  private func complete(
    _ part: CountedPart, at index: Int, facts: LogFacts, channel: Int64, named: Channel
  ) throws(SQLiteError) {
    let origin = part.origin ?? (isOneStream ? facts.startedAt : part.day?.start)
    let stream = try StreamTable(connection: connection).number(
      ofKey: key(of: part, facts: facts), channel: channel, vodID: isOneStream ? facts.vodID : nil)
    touched.insert(stream)
    let update = try connection.prepare(
      """
      UPDATE parts SET stream = ?, origin_ms = ?, first_ms = ?, last_ms = ?, messages = ?,
        notices = ?, title = ?, seconds = ?, day = ?, login = ?, room_id = ? WHERE part = ?
      """)
    update.bind(stream, at: 1)
    update.bind(origin?.milliseconds, at: 2)
    update.bind(part.firstOffset, at: 3)
    update.bind(part.lastOffset, at: 4)
    update.bind(Int64(part.messages), at: 5)
    update.bind(Int64(part.notices), at: 6)
    update.bind(isOneStream ? facts.title : nil, at: 7)
    update.bind(isOneStream ? facts.seconds : nil, at: 8)
    update.bind(isOneStream ? facts.day?.description : nil, at: 9)
    update.bind(named.login, at: 10)
    update.bind(named.roomID, at: 11)
    update.bind(parts[index], at: 12)
    try update.run()
    try write(facts, of: parts[index], hasStart: origin != nil)
  }

  private func key(of part: CountedPart, facts: LogFacts) -> String {
    if isOneStream, let vodID = facts.vodID { return "vod:" + vodID }
    if !isOneStream, let day = part.day { return "day:" + day.description }
    return "file:" + description.digest
  }

  private func write(
    _ facts: LogFacts, of part: Int64, hasStart: Bool
  ) throws(SQLiteError) {
    let flags = facts.flags(hasStart: hasStart)
    let insert = try connection.prepare("INSERT INTO stream_flags VALUES (?, ?)")
    for flag in flags.map(\.rawValue).sorted() {
      insert.bind(part, at: 1)
      insert.bind(flag, at: 2)
      try insert.run()
    }
  }

  private func writeActivity(of part: CountedPart, number: Int64) throws(SQLiteError) {
    var insert = try BulkInsert(connection, into: "activity", columns: 5)
    for row in part.activity {
      insert.add(number)
      insert.add(row.second)
      insert.add(Int64(row.messages))
      insert.add(Int64(row.chatters))
      insert.add(Int64(row.bits))
      try insert.endRow()
    }
    try insert.flush()
  }

  private func writeAttendance(of part: CountedPart, number: Int64) throws(SQLiteError) {
    var insert = try BulkInsert(connection, into: "attendance", columns: 7)
    let order = part.attendance.indices.map { (chatters[part.attendance[$0].chatter], $0) }
      .sorted { $0 < $1 }
    for (place, (chatter, index)) in order.enumerated() {
      if place > 0, order[place - 1].0 == chatter { continue }
      let row = part.attendance.joined(order[place...].prefix { $0.0 == chatter }.map(\.1), index)
      insert.add(number)
      insert.add(chatter)
      insert.add(Int64(row.chatter))
      insert.add(row.firstOffset)
      insert.add(row.lastOffset)
      insert.add(Int64(row.messages))
      insert.add(Int64(row.bits))
      try insert.endRow()
    }
    try insert.flush()
  }

  private func writeBadges(of part: CountedPart, number: Int64) throws(SQLiteError) {
    var insert = try BulkInsert(connection, into: "badges", columns: 8)
    let rows = part.badges.map { (chatter: chatters[$0.chatter], row: $0) }
      .sorted { ($0.chatter, $0.row.fromOffset) < ($1.chatter, $1.row.fromOffset) }
    for (index, (chatter, row)) in rows.enumerated() {
      if index > 0, rows[index - 1].chatter == chatter,
        rows[index - 1].row.fromOffset == row.fromOffset
      {
        continue
      }
      insert.add(number)
      insert.add(chatter)
      insert.add(row.fromOffset)
      insert.add(Int64(row.badge.tier))
      insert.add(Int64(row.badge.months))
      insert.add(row.badge.monthsAreExact ? 1 : 0)
      insert.add(row.badge.isFounder ? 1 : 0)
      insert.add(row.badge.isBroadcaster ? 1 : 0)
      try insert.endRow()
    }
    try insert.flush()
  }

  private func writeOwnEmotes(
    _ counter: borrowing Counter, channels: [Int64]
  ) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT OR IGNORE INTO own_emotes VALUES (?, ?, ?)")
    for (index, channel) in counter.channels.enumerated() {
      for (emote, isOwn) in zip(emotes[index], channel.isOwn) where isOwn {
        insert.bind(channels[index], at: 1)
        insert.bind(emote, at: 2)
        insert.bind(source, at: 3)
        try insert.run()
      }
    }
  }

  private func writeBots(_ records: [Int: Int]) throws(SQLiteError) {
    let insert = try connection.prepare(
      """
      INSERT INTO source_bots VALUES (?, ?, ?)
      ON CONFLICT (source, chatter) DO UPDATE SET records = records + excluded.records
      """)
    for (bot, count) in records.sorted(by: { $0.key < $1.key }) {
      insert.bind(source, at: 1)
      insert.bind(chatters[bot], at: 2)
      insert.bind(Int64(count), at: 3)
      try insert.run()
    }
  }

  private func write(
    _ tally: LogTally, era: String?, nameTable: String
  ) throws(SQLiteError) {
    let update = try connection.prepare(
      """
      UPDATE sources SET era = ?, records = ?, messages = ?, notices = ?, ignored = ?,
        rejected = ?, unproven_notices = ?, name_table = ? WHERE source = ?
      """)
    update.bind(era, at: 1)
    let counts = [
      tally.records, tally.messages, tally.notices, tally.ignoredRecords, tally.rejectedRecords,
      tally.unprovenNotices,
    ]
    for (index, count) in counts.enumerated() { update.bind(Int64(count), at: 2 + index) }
    update.bind(nameTable, at: 8)
    update.bind(source, at: 9)
    try update.run()
    for (reason, count) in tally.ignored where count > 0 {
      try write(reason.rawValue, class: "ignored", count: count, firstRecord: nil)
    }
    for (reason, rejection) in tally.rejected {
      try write(
        reason.rawValue, class: "rejected", count: rejection.count,
        firstRecord: rejection.firstRecord)
    }
  }

  private func write(
    _ reason: String, class: String, count: Int, firstRecord: Int?
  ) throws(SQLiteError) {
    let insert = try connection.prepare("INSERT INTO source_reasons VALUES (?, ?, ?, ?, ?)")
    insert.bind(source, at: 1)
    insert.bind(`class`, at: 2)
    insert.bind(reason, at: 3)
    insert.bind(Int64(count), at: 4)
    insert.bind(firstRecord.map { Int64($0) }, at: 5)
    try insert.run()
  }
}

extension Channel {
  /// The channel with what it lacks from another, unless the two contradict each other.
  fileprivate func completed(with other: Channel) -> Channel {
    if let login, let otherLogin = other.login, login != otherLogin { return self }
    if let roomID, let otherRoom = other.roomID, roomID != otherRoom { return self }
    return Channel(roomID: roomID ?? other.roomID, login: login ?? other.login)
  }
}

extension CivilDate {
  /// The start of the day in UTC.
  fileprivate var start: Instant {
    Instant(milliseconds: Int64(daysSinceEpoch) * Instant.millisecondsPerDay)
  }
}

extension [CountedAttendance] {
  /// The rows at some places added up; they are those of one chatter under several names.
  fileprivate func joined(_ places: [Int], _ first: Int) -> CountedAttendance {
    places.dropFirst().reduce(into: self[first]) { $0.add(self[$1]) }
  }
}

extension CountedAttendance {
  fileprivate mutating func add(_ other: CountedAttendance) {
    firstOffset = [firstOffset, other.firstOffset].compactMap(\.self).min()
    lastOffset = [lastOffset, other.lastOffset].compactMap(\.self).max()
    messages += other.messages
    bits += other.bits
  }
}
