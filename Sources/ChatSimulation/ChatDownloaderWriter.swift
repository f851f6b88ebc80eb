/// Writes streams as chat-downloader does.
struct ChatDownloaderWriter: LogWriter {
  /// Whether it watched the live channel, not the VOD.
  var isLive: Bool
  var shape: Shape

  enum Shape {
    /// One list.
    case list
    /// An item a line.
    case lines
    /// A table whose columns are the paths of the items' values.
    case table
  }

  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let items = items(of: stream)
    return switch shape {
    case .list: JSONText.array(items).asciiBytes
    case .lines: items.flatMap { $0.asciiBytes + [UInt8(ascii: "\n")] }
    case .table: FlatTable(items).text.bytes
    }
  }

  private func items(of stream: SimulatedStream) -> [JSONText] {
    isLive
      ? stream.events.map { ChatDownloaderItem.live($0, stream) }
      : stream.records.map { ChatDownloaderItem.vod($0, stream) }
  }
}
