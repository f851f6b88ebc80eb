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

  /// The stream as UTF-8 text, a line a record.
  public func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let lines = stream.records.map { record in
      "\(prefix(record.offset, of: stream))\(record.chatter.displayName): \(record.body)"
    }
    return lineEnd.bytes(lines)
  }

  private func prefix(_ offset: Int, of stream: SimulatedStream) -> String {
    let clock = ClockText(stream.instant(offset))
    return switch stamp {
    case .relative: "[\(ClockText.sinceStart(offset))] "
    case .utc: "[\(clock.day) \(clock.time) UTC] "
    case .utcMilliseconds: "[\(clock.day) \(clock.time).\(clock.milliseconds) UTC] "
    case .none: ""
    }
  }
}
