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

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    CSVText(lineEnd: lineEnd).write(names, to: &output)
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    CSVText(lineEnd: lineEnd).write(row(record, broadcast), to: &output)
  }

  private var names: [String] {
    (hasChannel ? ["channel"] : []) + (time == .none ? [] : ["sent"]) + ["who", "said"]
  }

  private func row(_ record: SimulatedRecord, _ stream: Broadcast) -> [String] {
    (hasChannel ? [stream.channel.login] : [])
      + (time == .none ? [] : [timeText(record.offset, stream)])
      + [record.chatter.writtenName, record.body]
  }

  private func timeText(_ offset: Int, _ stream: Broadcast) -> String {
    switch time {
    case .seconds: "\(offset / 1000)." + ClockText.padded(offset % 1000, 3)
    case .clock: ClockText.sinceStart(offset)
    case .iso8601: stream.instant(offset).description
    case .epoch: String(stream.instant(offset).milliseconds)
    case .none: ""
    }
  }
}
