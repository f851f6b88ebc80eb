import Chat

/// Writes streams as collectors of Twitch's API v5 kept comments.
struct RechatWriter: LogWriter {
  var shape: Shape

  enum Shape {
    /// A list whose first element is the VOD.
    case list
    /// A comment a line.
    case lines
  }

  private var list = JSONList()

  init(shape: Shape) {
    self.shape = shape
  }

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    if shape == .list { list.add(video(broadcast), isASCII: true, to: &output) }
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    let comment = TwitchDownloaderJSONWriter(era: .v5).comment(record, broadcast)
    switch shape {
    case .list: list.add(comment, isASCII: true, to: &output)
    case .lines:
      comment.writeASCII(to: &output)
      output.append("\n")
    }
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    if shape == .list { list.end(to: &output) }
  }

  private func video(_ stream: Broadcast) -> JSONText {
    let channel = JSONText.object([
      ("name", .string(stream.channel.login)),
      ("display_name", .string(stream.channel.displayName)),
    ])
    return .object([
      ("title", .string(stream.title)), ("broadcast_type", .string("archive")),
      ("_id", .string("v" + stream.vodID)),
      ("recorded_at", .string(stream.startedAt.description)),
      ("length", .integer(stream.seconds)), ("channel", channel),
    ])
  }
}
