/// Recognises a log's format from its first bytes, never from its name.
struct LogDetector {
  /// How many bytes are looked at.
  static let headSize = 65_536

  /// How the lines of the head are stamped, if it is TwitchDownloader text.
  private(set) var style = StampReader.Style.none
  private let head: Bytes
  private var lines = 0
  private var relative = 0
  private var utc = 0
  private var unstamped = 0
  private var tagged = 0
  private var untaggedServer = 0
  private var shapes = TextShapes()

  /// Looks at the lines of a head; its last line is left out when it may go on.
  init(_ head: Bytes) {
    self.head = head
    forEachLine { look(at: $0) }
    if relative > 0 || utc > 0 { style = relative >= utc ? .relative : .utc }
  }

  /// The head's format; nil when it is none of the known ones.
  var format: LogFormat? {
    if let format = JSONHead(head).format { return format }
    if HTMLPage(head).isLog { return .twitchDownloaderHTML }
    if let format = shapes.format { return format }
    guard lines > 0 else { return nil }
    if isChatDownloaderTable { return .chatDownloaderCSV }
    if tagged > 0, (tagged + untaggedServer) * 2 >= lines { return .taggedIRC }
    if (relative + utc) * 2 >= lines { return .twitchDownloaderText }
    return unstamped * 100 >= lines * 95 ? .twitchDownloaderText : nil
  }

  /// What in the head decides for its format, without a word of the chat.
  func evidence(for format: LogFormat) -> String {
    switch format {
    case .twitchDownloaderText where relative + utc == 0:
      evidence(ofLines: unstamped, "name: text")
    case .twitchDownloaderText:
      evidence(
        ofLines: relative + utc,
        style == .utc ? "[YYYY-MM-DD hh:mm:ss UTC] name: text" : "[h:mm:ss] name: text")
    case .taggedIRC where tagged > 0:
      evidence(ofLines: tagged + untaggedServer, "@tags :prefix COMMAND")
    case _ where shapes.count(of: format) > 0:
      evidence(ofLines: shapes.count(of: format), format.shape)
    default: format.shape
    }
  }

  private func evidence(ofLines count: Int, _ shape: String) -> String {
    "\(count) of the first \(lines) lines are `\(shape)`"
  }

  private var isChatDownloaderTable: Bool {
    head.index(of: "message_type", in: 0..<head.count) != nil
      && CSVHead(Array(head)).flatMap { ChatDownloaderColumns($0.names) } != nil
  }

  private func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    let isCut = head.count >= LogDetector.headSize
    while start < head.count {
      let newline = head.index(of: UInt8(ascii: "\n"), in: start..<head.count)
      if newline == nil, isCut, start > 0 { return }
      var end = newline ?? head.count
      if end > start, head[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if end > start { body(start..<end) }
      start = (newline ?? head.count) + 1
    }
  }

  private mutating func look(at line: Range<Int>) {
    lines += 1
    shapes.look(at: line, of: head)
    switch head[line.lowerBound] {
    case UInt8(ascii: "["): lookAtStamp(line)
    case UInt8(ascii: "@"): if isTagged(line) { tagged += 1 }
    case UInt8(ascii: ":"): untaggedServer += 1
    default:
      if head.has("PING ", at: line.lowerBound, end: line.upperBound) { untaggedServer += 1 }
      if isNameAndText(line) { unstamped += 1 }
    }
  }

  private mutating func lookAtStamp(_ line: Range<Int>) {
    var reader = StampReader()
    if let stamp = StampReader.relative(line, of: head) {
      // Other programs write the hour with two digits, for the time of day.
      let isPadded =
        head[line.lowerBound + 1] == UInt8(ascii: "0") && head[line.lowerBound + 2] &- 48 < 10
      if !isPadded, isNameAfterStamp(stamp.end..<line.upperBound) { relative += 1 }
    } else if let stamp = reader.read(.utc, line, of: head) {
      if isNameAfterStamp(stamp.end..<line.upperBound) { utc += 1 }
    }
  }

  /// Whether `name: text` stands here and not `<name> text`.
  private func isNameAfterStamp(_ range: Range<Int>) -> Bool {
    guard let parts = TwitchDownloaderTextReader.split(range, of: head) else { return false }
    let first = head[parts.name.lowerBound]
    return first != UInt8(ascii: "<") && first != UInt8(ascii: "#")
  }

  private func isTagged(_ line: Range<Int>) -> Bool {
    guard let parts = IRCLine(line, of: head), parts.hasPrefix else { return false }
    return head.index(of: UInt8(ascii: "="), in: parts.tags) != nil && !parts.command.isEmpty
      && parts.hasCommandShape(in: head)
  }

  /// Whether a line is `name: text` with a name that Twitch allows.
  private func isNameAndText(_ line: Range<Int>) -> Bool {
    guard let parts = TwitchDownloaderTextReader.split(line, of: head) else { return false }
    return parts.name.count <= 75
      && parts.name.allSatisfy { index in
        let byte = head[index]
        return lowered(byte) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_")
          || byte >= 0x80
      }
  }
}
