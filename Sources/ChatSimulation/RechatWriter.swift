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

  func bytes(_ stream: SimulatedStream) -> [UInt8] {
    let writer = TwitchDownloaderJSONWriter(era: .v5)
    let comments = stream.records.map { writer.comment($0, stream) }
    switch shape {
    case .list: return JSONText.array([video(stream)] + comments).asciiBytes
    case .lines: return comments.flatMap { $0.asciiBytes + [UInt8(ascii: "\n")] }
    }
  }

  private func video(_ stream: SimulatedStream) -> JSONText {
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
