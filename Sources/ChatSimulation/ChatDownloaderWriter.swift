/// Writes streams as chat-downloader does.
struct ChatDownloaderWriter: LogWriter {
  /// Whether it watched the live channel, not the VOD.
  var isLive: Bool
  var shape: Shape
  private var list = JSONList()
  private var table = FlatTable()

  enum Shape {
    /// One list.
    case list
    /// An item a line.
    case lines
    /// A table whose columns are the paths of the items' values.
    case table
  }

  init(isLive: Bool, shape: Shape) {
    self.isLive = isLive
    self.shape = shape
  }

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    guard shape == .table else { return }
    for event in events {
      if let item = item(event, broadcast) { table.widen(to: item) }
    }
    table.writeHead(to: &output)
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard let item = item(event, broadcast) else { return }
    switch shape {
    case .list: list.add(item, isASCII: true, to: &output)
    case .lines:
      item.writeASCII(to: &output)
      output.append("\n")
    case .table: table.write(item, to: &output)
    }
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    if shape == .list { list.end(to: &output) }
  }

  private func item(_ event: StreamEvent, _ broadcast: Broadcast) -> JSONText? {
    if isLive { return ChatDownloaderItem.live(event, broadcast) }
    guard case .record(let record) = event else { return nil }
    return ChatDownloaderItem.vod(record, broadcast)
  }
}
