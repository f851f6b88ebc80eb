import Chat

/// Turns the rows of chat-downloader's tables, of a VOD or of a live channel, into messages.
struct ChatDownloaderCSVParser: CSVRowParser {
  private let columns: ChatDownloaderColumns
  private var items: ChatDownloaderParser

  init(_ columns: ChatDownloaderColumns) {
    self.columns = columns
    items = ChatDownloaderParser(isLive: columns.isLive)
  }

  var clock: LogClock { items.clock }
  var channels: [Channel] { [items.channels.first ?? Channel()] }

  var facts: LogFacts {
    var facts = items.facts
    facts.channel = channels[0]
    return facts
  }

  mutating func parse(
    _ row: CSVRow, record: Int, _ bytes: Bytes, into block: inout MessageBlock,
    tally: inout LogTally
  ) {
    guard row.fields.count > columns.lastNeeded else {
      return tally.reject(.malformed, record: record)
    }
    let added = block.messages.count
    items.take(columns.item(of: row, in: bytes), record: record, bytes, into: &block, tally: &tally)
    // The table is one stream, even if rows name another channel.
    if added < block.messages.count { block.messages[added].channel = 0 }
  }
}
