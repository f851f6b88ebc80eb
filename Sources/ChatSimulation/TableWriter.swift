import Chat
import ChatLogs

/// Writes streams as tables whose columns nobody has agreed on.
struct TableWriter: LogWriter {
  /// How the times are written.
  var time: Time
  /// Whether a column names the channel, as in tables of several.
  var hasChannel = false
  var lineEnd = LineEnd.lf

  enum Time {
    /// Seconds since the start, with a fraction.
    case seconds
    /// `h:mm:ss` since the start.
    case clock
    /// ISO 8601.
    case iso8601
    /// Milliseconds since 1970.
    case epoch
    /// No column of times.
    case none
  }

  /// What the columns hold.
  var columns: CSVColumns {
    CSVColumns(
      time: time == .none ? nil : "sent", user: "who", text: "said",
      channel: hasChannel ? "channel" : nil)
  }

  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let rows = stream.records.map { row($0, stream) }
    return CSVText(rows: [names] + rows, lineEnd: lineEnd).bytes
  }

  private var names: [String] {
    (hasChannel ? ["channel"] : []) + (time == .none ? [] : ["sent"]) + ["who", "said"]
  }

  private func row(_ record: SimulatedRecord, _ stream: SimulatedStream) -> [String] {
    (hasChannel ? [stream.channel.login] : [])
      + (time == .none ? [] : [timeText(record.offset, stream)])
      + [record.chatter.writtenName, record.body]
  }

  private func timeText(_ offset: Int, _ stream: SimulatedStream) -> String {
    switch time {
    case .seconds: "\(offset / 1000)." + ClockText.padded(offset % 1000, 3)
    case .clock: ClockText.sinceStart(offset)
    case .iso8601: stream.instant(offset).description
    case .epoch: String(stream.instant(offset).milliseconds)
    case .none: ""
    }
  }
}
