import Chat

/// Turns the rows of a table whose columns a person has named into messages.
///
/// A row without a name is of a deleted account.
struct MappedCSVParser: CSVRowParser {
  private let time: Int?
  private let user: Int
  private let text: Int
  private let channel: Int?
  private let timeKind: CSVTime.Kind
  private var list = ChannelList()
  private var wrap = DayWrap()
  private var thinning = ThinningCheck()

  /// Makes a parser for a table; `unknown` is a column that the table does not have.
  init(_ columns: CSVColumns, _ head: CSVHead) throws(UnknownColumn) {
    func place(_ name: String) throws(UnknownColumn) -> Int {
      guard let index = head.names.firstIndex(of: name) else { throw UnknownColumn(name: name) }
      return index
    }
    user = try place(columns.user)
    text = try place(columns.text)
    var found: (time: Int?, channel: Int?) = (nil, nil)
    if let name = columns.time { found.time = try place(name) }
    if let name = columns.channel { found.channel = try place(name) }
    (time, channel) = found
    timeKind = MappedCSVParser.timeKind(of: found.time, head)
  }

  /// A column that a mapping names and a table does not have.
  struct UnknownColumn: Error {
    var name: String
  }

  /// How the first time of a table is written.
  private static func timeKind(of column: Int?, _ head: CSVHead) -> CSVTime.Kind {
    var head = head
    var kind: CSVTime.Kind?
    head.firstRow { row, bytes in
      kind = CSVTime(bytes.trimming(row.field(column)), of: bytes)?.kind
      return kind != nil
    }
    return kind ?? .sinceEpoch
  }

  var clock: LogClock {
    time == nil ? .none : timeKind == .sinceEpoch ? .sinceEpoch : .sinceStart
  }

  /// Whether each row tells its channel and its day, as the rows of a continuous log do.
  var isContinuous: Bool { channel != nil && clock == .sinceEpoch }

  var channels: [Channel] { channel == nil ? [Channel()] : list.channels }

  var facts: LogFacts {
    var facts = LogFacts()
    facts.flags = [.noBadges, .mirrorsNotVisible]
    if clock == .none { facts.flags.insert(.noTimeStamps) }
    if clock == .sinceStart { facts.flags.insert(.noStartTime) }
    if wrap.isRepaired { facts.flags.insert(.dayWrapRepaired) }
    if thinning.isThinned { facts.flags.insert(.thinned) }
    return facts
  }

  mutating func parse(
    _ row: CSVRow, record: Int, _ bytes: Bytes, into block: inout MessageBlock,
    tally: inout LogTally
  ) {
    guard row.fields.count > max(user, text, time ?? 0, channel ?? 0) else {
      return tally.reject(.malformed, record: record)
    }
    var message = Message()
    message.record = record
    if let reason = readTime(of: row, bytes, into: &message) {
      return tally.reject(reason, record: record)
    }
    let name = WrittenName(row.field(user), of: bytes)
    if channel != nil {
      let channel = bytes.trimming(row.field(channel))
      guard !channel.isEmpty else { return tally.reject(.malformed, record: record) }
      message.channel = list.index(room: 0..<0, target: channel, in: bytes)
    }
    message.displayName = ByteRange(name.displayName)
    message.login = ByteRange(name.login)
    if clock != .none { thinning.add(message.time) }
    add(&message, row, name, bytes, to: &block, tally: &tally)
  }

  /// Reads the time of a row; the reason when it has none.
  private mutating func readTime(
    of row: CSVRow, _ bytes: Bytes, into message: inout Message
  ) -> RejectedReason? {
    guard time != nil else { return nil }
    let field = bytes.trimming(row.field(time))
    if field.isEmpty { return .noTimeStamp }
    guard let read = CSVTime(field, of: bytes), read.kind == timeKind else { return .badTimeStamp }
    message.time = timeKind == .clock ? wrap.repair(read.milliseconds) : read.milliseconds
    return nil
  }

  private func add(
    _ message: inout Message, _ row: CSVRow, _ name: WrittenName, _ bytes: Bytes,
    to block: inout MessageBlock, tally: inout LogTally
  ) {
    var body = row.field(text)
    body = bytes.trimming(bytes.actionText(body) ?? body)
    let author = Author(displayName: name.displayName, login: name.login)
    if let sentence = NoticeSentence(of: body, in: bytes, author: author) {
      body = sentence.words
      message.notice = Int32(block.notices.count)
      block.notices.append(sentence.notice)
      tally.addNotices(1)
    } else {
      tally.addMessages(1)
      if NoticeSentence.isLike(body, in: bytes) { tally.addUnprovenNotice() }
    }
    message.text = body.isEmpty ? .none : ByteRange(body)
    block.messages.append(message)
  }
}
