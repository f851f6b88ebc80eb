import Chat
import ChatLogs
import Counting
import Pseudonyms
import SQLite

/// Writes one source: maps the counter's numbers to the corpus's and rows to tables.
final class SourceWriter {
  let connection: Connection
  let description: ChatSource
  let source: Int64
  var touched: Set<Int64>
  var chatterTable: ChatterTable
  var chatters: [Int64] = []
  var parts: [Int64] = []
  private(set) var emotes: [[Int64]] = []
  private var lists: [[Int64]] = []
  var emoteTable: EmoteTable
  var emoteMessages: BulkInsert
  private let insertNotice: Statement
  private let insertPart: Statement

  init(
    _ connection: Connection, key: PseudonymKey, description: ChatSource, source: Int64,
    touched: Set<Int64>
  ) throws(SQLiteError) {
    self.connection = connection
    self.description = description
    self.source = source
    self.touched = touched
    chatterTable = try ChatterTable(connection, key: key)
    emoteTable = try EmoteTable(connection)
    emoteMessages = try BulkInsert(
      connection,
      into: "emote_messages (part, ordinal, offset_ms, chatter, list)", columns: 5)
    insertNotice = try connection.prepare(
      "INSERT INTO notices VALUES (?\(String(repeating: ", ?", count: 18)))")
    insertPart = try connection.prepare("INSERT INTO parts (source, richness) VALUES (?, ?)")
  }

  /// Writes what the counter hands over per message.
  func drain(_ counter: borrowing Counter) throws(SQLiteError) {
    for index in chatters.count..<counter.chatters.count {
      chatters.append(try chatterTable.chatter(for: counter.chatters[index]))
    }
    for index in counter.channels.indices {
      try addEmotes(of: counter.channels[index], at: index)
    }
    for _ in parts.count..<counter.parts.count { try addPart() }
    try writeEmoteMessages(counter)
    for notice in counter.notices { try write(notice) }
  }

  private func addEmotes(of channel: CountedChannel, at index: Int) throws(SQLiteError) {
    if emotes.count == index {
      emotes.append([])
      lists.append([])
    }
    for emote in channel.emotes[emotes[index].count...] {
      emotes[index].append(try emoteTable.number(of: emote))
    }
    for list in channel.lists[lists[index].count...] {
      let numbers = list.map { emotes[index][Int($0)] }
      lists[index].append(try emoteTable.number(of: numbers))
    }
  }

  private func addPart() throws(SQLiteError) {
    insertPart.bind(source, at: 1)
    insertPart.bind(Int64(description.format.richness), at: 2)
    try insertPart.run()
    parts.append(connection.lastInsertedRow)
  }

  /// Writes in key order, which is several times faster than any other.
  private func writeEmoteMessages(_ counter: borrowing Counter) throws(SQLiteError) {
    let rows = counter.emoteMessages
    let order = SourceWriter.keyOrder(rows)
    let listsOfPart = counter.parts.map { lists[$0.channel] }
    for place in rows.indices {
      let row = rows[order?[place] ?? place]
      emoteMessages.add(parts[row.part])
      emoteMessages.add(Int64(row.ordinal))
      emoteMessages.add(row.offset)
      emoteMessages.add(chatters[row.chatter])
      emoteMessages.add(listsOfPart[row.part][row.list])
      try emoteMessages.endRow()
    }
  }

  /// The order of the rows by part and ordinal; nil when they are in it already.
  private static func keyOrder(_ rows: [CountedEmoteMessage]) -> [Int]? {
    func precedes(_ left: Int, _ right: Int) -> Bool {
      (rows[left].part, rows[left].ordinal) < (rows[right].part, rows[right].ordinal)
    }
    let isSorted = rows.indices.dropFirst().allSatisfy { precedes($0 - 1, $0) }
    return isSorted ? nil : rows.indices.sorted(by: precedes)
  }

  private func write(_ row: CountedNotice) throws(SQLiteError) {
    let notice = row.notice
    let integers = [
      notice.cumulativeMonths, notice.giftMonths, notice.prepaidMonths, notice.prepaidTenure,
      notice.wasGifted.map { $0 ? 1 : 0 }, notice.viewers, notice.count,
    ]
    insertNotice.bind(parts[row.part], at: 1)
    insertNotice.bind(Int64(row.ordinal), at: 2)
    insertNotice.bind(row.offset, at: 3)
    insertNotice.bind(notice.kind.rawValue, at: 4)
    insertNotice.bind(notice.plan?.rawValue, at: 5)
    for (index, value) in integers.enumerated() {
      insertNotice.bind(value.map { Int64($0) }, at: 6 + index)
    }
    insertNotice.bind(row.chatter.map { chatters[$0] }, at: 13)
    insertNotice.bind(row.recipient.map { chatters[$0] }, at: 14)
    insertNotice.bind(row.giftGroup.map(SourceWriter.number), at: 15)
    insertNotice.bind(row.badge.map { Int64($0.tier) }, at: 16)
    insertNotice.bind(row.badge.map { Int64($0.months) }, at: 17)
    insertNotice.bind(row.badge.map { Int64($0.isFounder ? 1 : 0) }, at: 18)
    insertNotice.bind(row.badge.map { Int64($0.isBroadcaster ? 1 : 0) }, at: 19)
    try insertNotice.run()
  }

  /// A number that stands for a gift group, so that no text of a log enters the corpus.
  private static func number(ofGiftGroup text: String) -> Int64 {
    var digest = SHA256()
    digest.update(text.utf8)
    return digest.bytes.prefix(8).reduce(0) { $0 << 8 | Int64($1) }
  }
}
