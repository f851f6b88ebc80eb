import Chat

/// Writes a stream as TwitchDownloader writes chat as text.
public struct TwitchDownloaderTextWriter: Sendable {
  /// What stands before each name.
  public var stamp: Stamp
  /// How lines end.
  public var lineEnd: LineEnd

  /// What stands before each name.
  public enum Stamp: CaseIterable, Sendable {
    /// `[h:mm:ss]` since the stream's start.
    case relative
    /// `[YYYY-MM-DD hh:mm:ss UTC]`.
    case utc
    /// `[YYYY-MM-DD hh:mm:ss.fff UTC]`.
    case utcMilliseconds
    /// Nothing.
    case none
  }

  /// How lines end; raw values are the bytes.
  public enum LineEnd: String, CaseIterable, Sendable {
    /// As written on Linux and macOS.
    case lf = "\n"
    /// As written on Windows.
    case crlf = "\r\n"
  }

  /// Makes a writer.
  public init(stamp: Stamp, lineEnd: LineEnd = .lf) {
    self.stamp = stamp
    self.lineEnd = lineEnd
  }

  /// The stream as UTF-8 text, a line a record.
  public func bytes(_ stream: SimulatedStream) -> [UInt8] {
    var output: [UInt8] = []
    for record in stream.records {
      output += prefix(record.offset, of: stream).utf8
      output += "\(record.chatter.displayName): \(record.body)".utf8
      output += lineEnd.rawValue.utf8
    }
    return output
  }

  private func prefix(_ offset: Int, of stream: SimulatedStream) -> String {
    switch stamp {
    case .relative:
      let seconds = offset / 1000
      return "[\(seconds / 3600):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))] "
    case .utc: return "[\(clock(offset, of: stream)) UTC] "
    case .utcMilliseconds:
      return "[\(clock(offset, of: stream)).\(padded(offset % 1000, 3)) UTC] "
    case .none: return ""
    }
  }

  private func clock(_ offset: Int, of stream: SimulatedStream) -> String {
    let instant = stream.instant(offset)
    let seconds = Int((instant.milliseconds - instant.startOfUTCDay.milliseconds) / 1000)
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return "\(stream.day) " + time.joined(separator: ":")
  }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
