/// Counts the lines of a log's head that look like those of each kind of text log.
struct TextShapes {
  private var lines = 0
  private var begun: LogFormat?
  private var koreanClient = 0
  private var justlog = 0
  private var epoch = 0
  private var tabs = 0
  private var chatDownloader = 0
  private var tcd = 0
  private var stampedIRC = 0
  private var stampedTaggedIRC = 0
  private var bareIRC = 0

  /// Takes in the next line, which is not empty.
  mutating func look(at line: Range<Int>, of bytes: Bytes) {
    lines += 1
    let first = bytes[line.lowerBound]
    if first == UInt8(ascii: "#"), lines == 1 {
      if ChattyReader.begins(line, of: bytes) { begun = .chatty }
      if ChatterinoReader.begins(line, of: bytes) { begun = .chatterino }
    } else if first == UInt8(ascii: "[") {
      if KoreanClientReader.hasShape(line, of: bytes) { koreanClient += 1 }
      if JustlogTextReader.hasShape(line, of: bytes) { justlog += 1 }
      if TCDTextReader.hasShape(line, of: bytes) { tcd += 1 }
    } else if first &- 48 < 10 {
      if EpochTextReader.hasShape(line, of: bytes) { epoch += 1 }
      if TabLogReader.hasShape(line, of: bytes) { tabs += 1 }
      if let parts = UntaggedIRCReader.stampedLine(line, of: bytes) {
        if parts.tags.isEmpty { stampedIRC += 1 } else { stampedTaggedIRC += 1 }
      }
      if ChatDownloaderTextReader.hasShape(line, of: bytes) { chatDownloader += 1 }
    } else if first == UInt8(ascii: "-") {
      if ChatDownloaderTextReader.hasShape(line, of: bytes) { chatDownloader += 1 }
    } else if first == UInt8(ascii: ":") || first == UInt8(ascii: "@") {
      bareIRC += 1
    }
  }

  /// The kind that begins as it does or has at least half of the lines; nil when there is none.
  var format: LogFormat? {
    begun ?? counts.first { $0.1 > 0 && $0.1 * 2 >= lines }?.0
  }

  /// How many lines look like those of a format.
  func count(of format: LogFormat) -> Int { counts.first { $0.0 == format }?.1 ?? 0 }

  private var counts: [(LogFormat, Int)] {
    let allIRC = stampedIRC + stampedTaggedIRC + bareIRC
    return [
      (.koreanClient, koreanClient), (.justlogText, justlog), (.epochText, epoch),
      (.tabLog, tabs), (.taggedIRC, stampedTaggedIRC > 0 ? allIRC : 0),
      (.untaggedIRC, stampedIRC > 0 ? allIRC : 0),
      // In logs of other services, which look the same, many names have several words.
      (.chatDownloaderText, chatDownloader * 3 > lines * 2 ? chatDownloader : 0),
      (.tcdText, tcd * 3 > lines * 2 ? tcd : 0),
    ]
  }
}
