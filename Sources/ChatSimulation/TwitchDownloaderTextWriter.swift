import Chat

/// Writes a stream as TwitchDownloader writes chat as text.
public struct TwitchDownloaderTextWriter: LogWriter {
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

  /// Makes a writer.
  public init(stamp: Stamp, lineEnd: LineEnd = .lf) {
    self.stamp = stamp
    self.lineEnd = lineEnd
  }

  /// Writes a record as a line.
  public mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8])
  {
    guard case .record(let record) = event else { return }
    writeStamp(record.offset, of: broadcast, to: &output)
    output.append(record.chatter.displayName)
    output.append(": ")
    record.writeBody(to: &output)
    output.append(lineEnd.rawValue)
  }

  private func writeStamp(_ offset: Int, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard stamp != .none else { return }
    output.append("[")
    if stamp == .relative {
      output.append(offset / 3_600_000, width: 1)
      output.append(":")
      output.append(offset / 60_000 % 60, width: 2)
      output.append(":")
      output.append(offset / 1000 % 60, width: 2)
    } else {
      let clock = ClockText(broadcast.instant(offset))
      clock.write(hasMilliseconds: stamp == .utcMilliseconds, to: &output)
      output.append(" UTC")
    }
    output.append("] ")
  }
}
