import Chat

/// Writes streams as Twitch's GQL answers with the comments of a VOD: a list, escaped by Python.
struct GQLWriter: LogWriter {
  private var list = JSONList()

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    list.add(comment(record, broadcast), isASCII: true, to: &output)
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) { list.end(to: &output) }

  private func comment(_ record: SimulatedRecord, _ stream: Broadcast) -> JSONText {
    let chatter = record.chatter
    let commenter = JSONText.object([
      ("id", .string(chatter.userID)), ("login", .string(chatter.login)),
      ("displayName", .string(chatter.displayName)), ("__typename", .string("User")),
    ])
    return .object([
      ("id", .string(record.id)), ("commenter", commenter),
      ("contentOffsetSeconds", .integer(record.offset / 1000)),
      ("createdAt", .string(stream.instant(record.offset).description)),
      ("message", message(record)), ("__typename", .string("VideoComment")),
    ])
  }

  private func message(_ record: SimulatedRecord) -> JSONText {
    .object([
      ("fragments", .array(TextPiece.pieces(of: record).map(fragment))),
      ("userBadges", .array(record.badges.map(badge))),
      ("userColor", .optional(record.chatter.colour)), ("__typename", .string("Message")),
    ])
  }

  private func fragment(_ piece: TextPiece) -> JSONText {
    let emote = piece.emote.map { emote in
      JSONText.object([
        ("id", .string("\(emote.id);\(piece.start);\(piece.end - 1)")),
        ("emoteID", .string(emote.id)), ("from", .integer(piece.start)),
      ])
    }
    return .object([("emote", emote ?? .null), ("text", .string(piece.text))])
  }

  private func badge(_ badge: Badge) -> JSONText {
    .object([("setID", .string(badge.name)), ("version", .string(badge.version))])
  }
}
