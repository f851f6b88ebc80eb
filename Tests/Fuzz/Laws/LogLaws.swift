import ChatLogs

/// The laws of reading chat logs.
struct LogLaws {
  private let input: LogInput
  private let file = MemoryFile()

  init(_ input: [UInt8]) {
    self.input = LogInput(input)
  }

  func check() throws(BrokenLaw) {
    file.write(input.content)
    let whole = try reading(block: 65_536)
    try require(reading(block: 64) == whole, "blocks of 64 bytes give the same")
    guard ByteShape(input.content) != .compressed else { return }
    if case .success(let reading) = whole, ByteShape(input.content) == .plain {
      try checkLines(reading)
    }
    file.writeCompressed(input.content)
    try require(reading(block: 65_536) == whole, "gzip changes nothing")
  }

  private func reading(block: Int) throws(BrokenLaw) -> Result<LogReading, LogProblem> {
    do {
      return .success(try LogReading(path: file.path, input, block: block))
    } catch let law as BrokenLaw {
      throw law
    } catch let problem as LogProblem {
      return .failure(problem)
    } catch {
      throw BrokenLaw(law: "a log is refused with a LogProblem")
    }
  }

  /// Each line of a log of lines is one record.
  private func checkLines(_ reading: LogReading) throws(BrokenLaw) {
    guard LogLaws.formatsOfLines.contains(reading.format) else { return }
    let lines = input.content.count { $0 == 10 } + (input.content.last == 10 ? 0 : 1)
    try require(reading.tally.records == lines, "each line is one record")
  }

  private static let formatsOfLines: Set<LogFormat> = [
    .twitchDownloaderText, .taggedIRC, .koreanClient, .chatty, .epochText, .tabLog, .untaggedIRC,
    .chatterino, .justlogText, .chatDownloaderText, .tcdText,
  ]
}
