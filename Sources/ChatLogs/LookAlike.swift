/// Names what a file seems to be when it is not a log that can be read.
struct LookAlike {
  /// The name of a table that is none of a known program.
  static let csv = "a CSV table"

  private let head: Bytes
  private let start: Int

  /// Looks at a file's first bytes.
  init(_ head: Bytes) {
    self.head = head
    start = head.firstIndex { $0 > 32 } ?? 0
  }

  /// What the file seems to be; nil when it is nothing recognisable.
  var name: String? {
    picture ?? container ?? markup ?? json ?? clientLog ?? table
  }

  private var picture: String? {
    if begins([0x89, 0x50, 0x4E, 0x47]) { return "a PNG picture" }
    if begins([0xFF, 0xD8, 0xFF]) { return "a JPEG picture" }
    return begins(Array("GIF8".utf8)) ? "a GIF picture" : nil
  }

  private var container: String? {
    if begins([0x28, 0xB5, 0x2F, 0xFD]) {
      return "zstd data inside compressed data; decompress it once"
    }
    if begins(Array("PK".utf8)) { return "a ZIP archive; unpack it first" }
    if begins([0x1F, 0x8B]) { return "gzip data inside compressed data; decompress it once" }
    if begins(Array("SQLite format 3".utf8)) { return "an SQLite database" }
    if begins(Array("%PDF".utf8)) { return "a PDF document" }
    if head.count > 262, head.has("ustar", at: 257, end: head.count) {
      return "a tar archive; unpack it first"
    }
    return head.contains(0) ? "a binary file" : nil
  }

  private var markup: String? {
    guard start < head.count, head[start] == UInt8(ascii: "<") else { return nil }
    return contains("<html") || contains("<!DOCTYPE") || contains("<!doctype")
      || contains("comment-root") ? "an HTML page" : nil
  }

  private var json: String? {
    guard start < head.count else { return nil }
    let isObject = head[start] == UInt8(ascii: "{")
    guard isObject || head[start] == UInt8(ascii: "[") else { return nil }
    if contains("\"time_in_seconds\"") || contains("\"message_type\"") {
      return "a chat-downloader log of another site than Twitch"
    }
    let next = head[(start + 1)...].first { $0 > 32 }
    let isJSON = next.map { Array("\"{[}]".utf8).contains($0) } ?? true
    return isJSON ? "JSON of another shape" : nil
  }

  private var clientLog: String? {
    let line = firstLine
    if head[line].first == UInt8(ascii: "[") {
      return contains("] <")
        ? "a chat client's log with <name> before the text" : "a log of another chat program"
    }
    return contains(" PRIVMSG #") ? "IRC lines with neither tags nor times" : nil
  }

  private var table: String? {
    let line = firstLine
    if head.index(of: UInt8(ascii: "\t"), in: line) != nil { return "a table separated by TABs" }
    return head.index(of: UInt8(ascii: ","), in: line) != nil ? LookAlike.csv : nil
  }

  private var firstLine: Range<Int> {
    start..<(head.index(of: UInt8(ascii: "\n"), in: start..<head.count) ?? head.count)
  }

  private func begins(_ magic: [UInt8]) -> Bool {
    head.starts(with: magic)
  }

  private func contains(_ text: StaticString) -> Bool {
    head.index(of: text, in: 0..<head.count) != nil
  }
}
