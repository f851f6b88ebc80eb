public import Chat

/// Reads one chat log, block by block.
///
/// ```swift
/// var reader = try LogReader(path: "chat.txt.gz", format: nil)
/// var block = MessageBlock()
/// while try reader.read(into: &block) { count(block) }
/// print(reader.tally.records)
/// ```
/// Memory does not grow with the log. Compression is recognised by content.
public struct LogReader {
  /// The log's format, detected from its content or given.
  public let format: LogFormat
  /// What the messages' times count from.
  public var clock: LogClock { .none }
  /// The classes of the records read so far.
  public var tally: LogTally { LogTally() }
  /// What the log says of itself, as far as it has been read.
  public var facts: LogFacts { LogFacts() }
  /// Bytes of the file (before decompression) read so far, for progress.
  public var bytesRead: Int { 0 }

  /// Opens a log.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - format: the format, or nil to detect it from the content.
  /// - Throws: `LogProblem` when the file cannot be opened or is not a chat log.
  public init(path: String, format: LogFormat?) throws(LogProblem) {
    throw .unreadable(path: path, reason: "pending")
  }

  /// Reads the next batch of messages into a block; false at the end of the log.
  ///
  /// - Throws: `LogProblem` when the file can no longer be read.
  public mutating func read(into block: inout MessageBlock) throws(LogProblem) -> Bool {
    false
  }
}
