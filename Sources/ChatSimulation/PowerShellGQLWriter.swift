import Chat

/// Writes streams as PowerShell rewrites comments: camel case, `{}` for null, a comment a CRLF line.
struct PowerShellGQLWriter: LogWriter {
  private let null = JSONText.object([])

  private var isFirst = true

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    output.append("[\r\n")
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    if !isFirst { output.append(",\r\n") }
    isFirst = false
    comment(record, broadcast).write(to: &output)
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) { output.append("\r\n]\r\n") }

  private func comment(_ record: SimulatedRecord, _ stream: Broadcast) -> JSONText {
    let chatter = record.chatter
    let commenter = JSONText.object([
      ("displayName", .string(chatter.displayName)), ("id", .string(chatter.userID)),
      ("login", .string(chatter.login)), ("bio", null), ("logo", null),
    ])
    return .object([
      ("id", .string(record.id)),
      ("createdAt", .string(stream.instant(record.offset).description)),
      ("channelId", .string(stream.channel.roomID)), ("contentType", .string("video")),
      ("contentId", .string(stream.vodID)),
      ("contentOffsetSeconds", .integer(record.offset / 1000)), ("commenter", commenter),
      ("message", message(record)),
    ])
  }

  private func message(_ record: SimulatedRecord) -> JSONText {
    let badges = record.badges.map { badge in
      JSONText.object([("_id", .string(badge.name)), ("version", .string(badge.version))])
    }
    return .object([
      ("body", .string(record.body)), ("bitsSpent", .integer(record.bits)),
      ("fragments", .array(TextPiece.pieces(of: record).map(fragment))),
      ("userBadges", .array(badges)),
      ("userColor", record.chatter.colour.map(JSONText.string) ?? null),
      ("emoticons", .array([])),
    ])
  }

  private func fragment(_ piece: TextPiece) -> JSONText {
    let emote = piece.emote.map { JSONText.object([("emoticon_id", .string($0.id))]) }
    return .object([("text", .string(piece.text)), ("emote", emote ?? null)])
  }
}
