public import Chat

/// Reads one chat log, block by block.
///
/// ```swift
/// var reader = try LogReader(.file(path: "chat.txt.gz"), format: nil)
/// var block = MessageBlock()
/// while try reader.read(into: &block) { count(block) }
/// print(reader.tally.records)
/// ```
/// Memory does not grow with the log. Compression is recognised by content. A copy of a reader shares
/// the file with it: read with one of them only.
public struct LogReader {
  /// The log's format, detected from its content or given.
  public let format: LogFormat
  /// What in the content decided for the format; nil when it was given.
  public let evidence: String?
  /// What the columns of a CSV table were taken for; nil for other formats.
  public let columns: CSVColumns?
  /// How the file is compressed; nil when it is not.
  public var compression: Compression? { source.compression }
  /// How the log's text is encoded.
  public var encoding: TextEncoding { source.encoding }
  /// What the messages' times count from; certain once a block has been read.
  public var clock: LogClock { reader.clock }
  /// The classes of the records read so far.
  public var tally: LogTally { reader.tally }
  /// What the log says of itself, as far as it has been read.
  public var facts: LogFacts { reader.facts }
  /// Bytes of the log (before decompression) read so far, for progress.
  public var bytesRead: Int { source.bytesRead }

  private let source: ByteSource
  private var reader: any FormatReader

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - log: where its bytes come from.
  ///   - format: the format, or nil to detect it from the content.
  ///   - columns: what the columns of a CSV table hold; a log that has them is such a table.
  /// - Throws: `LogProblem` when the file cannot be opened or is not a chat log.
  public init(
    _ log: LogBytes, format: LogFormat?, columns: CSVColumns? = nil
  ) throws(LogProblem) {
    try self.init(log, format: format, columns: columns, sizes: ReadingSizes())
  }

  package init(
    _ log: LogBytes, format: LogFormat?, columns: CSVColumns? = nil, sizes: ReadingSizes
  ) throws(LogProblem) {
    let path = log.name
    source = try ByteSource(log)
    var head = try source.head(LogDetector.headSize)
    guard !head.isEmpty else {
      throw source.isTruncated
        ? .unreadable(path: path, reason: "its data are corrupt") : .empty(path: path)
    }
    let detector = head.withUnsafeMutableBufferPointer { bytes in
      let detector = LogDetector(bytes)
      let found = format ?? LogReader.format(detector.format, of: bytes, columns)
      return (
        format: found, style: detector.style, json: JSONShape(bytes),
        evidence: format == nil ? found.map { detector.evidence(for: $0) } : nil
      )
    }
    guard var found = detector.format else { throw LogReader.refusal(of: head, path: path) }
    evidence = detector.evidence
    switch found {
    case .twitchDownloaderText:
      reader = LogReader.lines(
        TwitchDownloaderTextReader(style: detector.style), source, sizes)
    case .taggedIRC: reader = LogReader.lines(TaggedIRCReader(), source, sizes)
    case .koreanClient: reader = LogReader.lines(KoreanClientReader(), source, sizes)
    case .chatty: reader = LogReader.lines(ChattyReader(), source, sizes)
    case .epochText: reader = LogReader.lines(EpochTextReader(), source, sizes)
    case .tabLog: reader = LogReader.lines(TabLogReader(), source, sizes)
    case .untaggedIRC: reader = LogReader.lines(UntaggedIRCReader(), source, sizes)
    case .chatterino: reader = LogReader.lines(ChatterinoReader(), source, sizes)
    case .justlogText: reader = LogReader.lines(JustlogTextReader(), source, sizes)
    case .rechatJSON where detector.json.holdsRechatMessages:
      let parser = RechatMessageParser(isPaged: detector.json.isAnswers)
      reader = JSONReader(source: source, parser: parser, sizes: sizes)
    case .twitchDownloaderJSON, .gqlJSON, .rechatJSON:
      let shape = detector.json
      reader = JSONReader(
        source: source, parser: CommentParser(found, isAnswers: shape.isAnswers),
        isSequence: found != .twitchDownloaderJSON && shape.isLines && !shape.isAnswers,
        sizes: sizes)
    case .recentMessages:
      reader = JSONReader(source: source, parser: RecentMessagesParser(), sizes: sizes)
    case .justlogJSON:
      reader = LogReader.reader(JustlogParser(), isLines: detector.json.isLines, source, sizes)
    case .chatDownloaderVOD, .chatDownloaderLive:
      let parser = ChatDownloaderParser(isLive: found == .chatDownloaderLive)
      reader = LogReader.reader(parser, isLines: detector.json.isLines, source, sizes)
    case .chatDownloaderText: reader = LogReader.lines(ChatDownloaderTextReader(), source, sizes)
    case .tcdText: reader = LogReader.lines(TCDTextReader(), source, sizes)
    case .twitchDownloaderHTML:
      reader = TwitchDownloaderHTMLReader(source: source, sizes: sizes)
    case .chatDownloaderCSV:
      let parser = try ChatDownloaderCSVParser(of: head, path: path)
      reader = CSVReader(source: source, parser: parser, sizes: sizes)
    case .csv, .csvOfChannels:
      let parser = try MappedCSVParser(columns, of: head, path: path)
      found = parser.isContinuous ? .csvOfChannels : .csv
      reader = CSVReader(source: source, parser: parser, sizes: sizes)
    }
    self.format = found
    self.columns = found == .csv || found == .csvOfChannels ? columns : nil
  }

  /// The format of a log: a table when it has the columns that somebody names, else the detected one.
  private static func format(
    _ detected: LogFormat?, of head: Bytes, _ columns: CSVColumns?
  ) -> LogFormat? {
    guard let columns else { return detected }
    if CSVHead(Array(head))?.has(columns) == true { return .csv }
    return detected ?? (LookAlike(head).name == LookAlike.csv ? .csv : nil)
  }

  private static func lines(
    _ parser: some LineParser, _ source: ByteSource, _ sizes: ReadingSizes
  ) -> any FormatReader {
    LineReader(source: source, parser: parser, sizes: sizes)
  }

  /// The reader of a format that stands in one JSON value or, record by record, in lines.
  private static func reader(
    _ parser: some JSONRecordParser, isLines: Bool, _ source: ByteSource, _ sizes: ReadingSizes
  ) -> any FormatReader {
    isLines
      ? LineReader(source: source, parser: parser, sizes: sizes)
      : JSONReader(source: source, parser: parser, sizes: sizes)
  }

  /// Reads the next batch of messages into a block; false at the end of the log.
  ///
  /// - Throws: `LogProblem` when the file can no longer be read.
  public mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool {
    try reader.read(into: &block)
  }
}
