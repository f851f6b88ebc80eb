public import ChatLogs

/// One way in which logs of a format are written: by which program, of which era, with what options.
public struct LogVariant: CustomStringConvertible, Sendable {
  /// The format that the logs are read as.
  public let format: LogFormat
  /// What tells the variant from others of its format.
  public let name: String
  /// The usual ending of such files, without the dot.
  public let ending: String
  /// What the columns of the table hold, for formats that need to be told.
  public let columns: CSVColumns?
  /// How it is written.
  public let writer: any LogWriter

  init(
    _ format: LogFormat, _ name: String, ending: String, columns: CSVColumns? = nil,
    _ writer: some LogWriter
  ) {
    self.format = format
    self.name = name
    self.ending = ending
    self.columns = columns
    self.writer = writer
  }

  /// The format and what tells the variant from others of it.
  public var description: String { "\(format.rawValue), \(name)" }

  /// A stream as a log.
  public func bytes(_ stream: SimulatedStream) -> [UInt8] { writer.bytes(stream) }
}
