/// Names what a file seems to be when it is not a log that can be read.
struct LookAlike {
  /// The name of a table that is none of a known program.
  static let csv = "a CSV table"
  /// The name of JSON that is no known program's log.
  static let json = "JSON of another shape"

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

  /// What the file surely is although it is no log of Twitch, and what to do with it.
  var foreign: (name: String, advice: String)? {
    if begins([0x28, 0xB5, 0x2F, 0xFD]) || begins([0x1F, 0x8B]) {
      return ("compressed twice", "decompress it once")
    }
    if begins(Array("PK".utf8)) {
      return ("a ZIP archive", "unpack it and name the folder, or pack it again as .tar.gz")
    }
    if begins(Array("PAR1".utf8)) {
      return ("a Parquet table", "save it as CSV and name its columns with --columns")
    }
    if head.count > 262, head.has("ustar", at: 257, end: head.count) {
      return ("a tar archive", "give its name the ending .tar, .tar.gz or .tar.zst")
    }
    let isYouTube = contains("\"replayChatItemAction\"") || hasNamesOfTwoWords
    return isYouTube ? ("a chat log of YouTube", "leave it out; only Twitch's are read") : nil
  }

  /// Whether lines `[time] <name> text` have names with spaces, as YouTube's and never Twitch's do.
  private var hasNamesOfTwoWords: Bool {
    guard start < head.count, head[start] == UInt8(ascii: "[") else { return false }
    var (names, ofTwoWords) = (0, 0)
    var position = start
    while let open = head.index(of: "] <", in: position..<head.count) {
      let line = open..<(head.index(of: UInt8(ascii: "\n"), in: open..<head.count) ?? head.count)
      if let close = head.index(of: UInt8(ascii: ">"), in: line) {
        names += 1
        if head[(open + 3)..<close].contains(UInt8(ascii: " ")) { ofTwoWords += 1 }
      }
      position = line.upperBound
    }
    return ofTwoWords * 10 > names
  }

  private var container: String? {
    if begins(Array("SQLite format 3".utf8)) { return "an SQLite database" }
    if begins(Array("%PDF".utf8)) { return "a PDF document" }
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
    return isJSON ? LookAlike.json : nil
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
