import Chat

/// Writes a stream as TwitchDownloader writes chat as JSON.
public struct TwitchDownloaderJSONWriter: LogWriter {
  /// The generation of the format.
  public var era: Era
  private var comments = JSONList()

  /// The generations of the format.
  public enum Era: CaseIterable, Sendable {
    /// FileInfo 1.4.0, as written since 2025.
    case current
    /// As written until December 2022: Twitch's API version 5, with `user_notice_params`.
    case v5
  }

  /// Makes a writer.
  public init(era: Era) {
    self.era = era
  }

  /// Writes what stands before the comments.
  public mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    let head = JSONText.object(era == .current ? current(broadcast) : v5(broadcast)).bytes
    output += head.dropLast()
    output.append(",\"comments\":")
  }

  /// Writes a record as a comment.
  public mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8])
  {
    guard case .record(let record) = event else { return }
    comments.add(comment(record, broadcast), to: &output)
  }

  /// Writes what stands after the comments.
  public mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    comments.end(to: &output)
    let video = JSONText.object([("start", .integer(0)), ("end", .integer(broadcast.seconds))])
    let tail: [(String, JSONText)] =
      era == .current ? [("embeddedData", .null)] : [("video", video), ("emotes", .null)]
    output.append(",")
    output += JSONText.object(tail).bytes.dropFirst()
  }

  private func current(_ stream: Broadcast) -> [(String, JSONText)] {
    let version = JSONText.object([
      ("Major", .integer(1)), ("Minor", .integer(4)), ("Patch", .integer(0)),
    ])
    let written = stream.instant((stream.seconds + 3600) * 1000).description
    return [
      (
        "FileInfo",
        .object([
          ("Version", version), ("CreatedAt", .string(written)),
          ("UpdatedAt", .string("0001-01-01T00:00:00")),
        ])
      ),
      ("streamer", streamer(stream.channel)), ("clipper", .null), ("video", video(stream)),
    ]
  }

  private func v5(_ stream: Broadcast) -> [(String, JSONText)] {
    [("streamer", streamer(stream.channel))]
  }

  private func streamer(_ channel: WorldChannel) -> JSONText {
    let id = ("id", JSONText.integer(Int(channel.roomID) ?? 0))
    let name = ("name", JSONText.string(channel.displayName))
    return .object(era == .v5 ? [name, id] : [name, ("login", .string(channel.login)), id])
  }

  private func video(_ stream: Broadcast) -> JSONText {
    .object([
      ("title", .string(stream.title)), ("description", .null), ("id", .string(stream.vodID)),
      ("created_at", .string(stream.startedAt.description)), ("start", .integer(0)),
      ("end", .integer(stream.seconds)), ("length", .integer(stream.seconds)),
      ("viewCount", .integer(0)), ("game", .null), ("chapters", .array([])),
    ])
  }

  /// One comment.
  func comment(_ record: SimulatedRecord, _ stream: Broadcast) -> JSONText {
    let created = JSONText.string(stream.instant(record.offset).description)
    let isV5 = era == .v5
    var members: [(String, JSONText)] = [
      ("_id", .string(isV5 ? String(record.id.prefix(8)) : record.id)), ("created_at", created),
    ]
    if isV5 { members.append(("updated_at", created)) }
    members += [
      ("channel_id", .string(stream.channel.roomID)), ("content_type", .string("video")),
      ("content_id", .string(stream.vodID)),
      (
        "content_offset_seconds",
        isV5 ? .thousandths(record.offset) : .integer(record.offset / 1000)
      ),
      ("commenter", commenter(record.chatter)),
    ]
    if isV5 { members += [("source", .string("chat")), ("state", .string("published"))] }
    members.append(("message", message(record)))
    if isV5 { members.append(("more_replies", .bool(false))) }
    return .object(members)
  }

  private func commenter(_ chatter: WorldChatter) -> JSONText {
    var members: [(String, JSONText)] = [
      ("display_name", .string(chatter.displayName)), ("_id", .string(chatter.userID)),
      ("name", .string(chatter.login)),
    ]
    if era == .v5 { members.append(("type", .string("user"))) }
    let joined = JSONText.string("2019-08-01T00:00:00Z")
    members += [("bio", .null), ("created_at", joined), ("updated_at", joined), ("logo", .null)]
    return .object(members)
  }

  private func message(_ record: SimulatedRecord) -> JSONText {
    let pieces = TextPiece.pieces(of: record)
    var members: [(String, JSONText)] = [
      ("body", .string(record.body)), ("bits_spent", .integer(record.bits)),
      ("fragments", .array(pieces.map(fragment))),
    ]
    if era == .v5 { members.append(("is_action", .bool(record.isAction))) }
    members += [
      ("user_badges", .array(badges(record))), ("user_color", .optional(record.chatter.colour)),
    ]
    if era == .v5 { members.append(("user_notice_params", parameters(record.notice))) }
    members.append(("emoticons", .array(pieces.compactMap(emoticon))))
    return .object(members)
  }

  private func fragment(_ piece: TextPiece) -> JSONText {
    .object([
      ("text", .string(piece.text)),
      ("emoticon", piece.emote.map { .object([("emoticon_id", .string($0.id))]) } ?? .null),
    ])
  }

  /// In old files `end` is the last scalar; today's writer adds the length in UTF-16, plus one.
  private func emoticon(_ piece: TextPiece) -> JSONText? {
    guard let emote = piece.emote else { return nil }
    let length = emote.code.utf16.count
    let end = piece.start + length + (era == .v5 ? -1 : 1)
    return .object([
      ("_id", .string(emote.id)), ("begin", .integer(piece.start)), ("end", .integer(end)),
    ])
  }

  private func badges(_ record: SimulatedRecord) -> [JSONText] {
    record.badges.map { badge in
      .object([("_id", .string(badge.name)), ("version", .string(badge.version))])
    }
  }

  private func parameters(_ notice: SimulatedNotice?) -> JSONText {
    guard let notice else { return .null }
    return .object(
      [("msg-id", .string(notice.kind))]
        + notice.parameters.map { ("msg-param-" + $0.name, .string($0.value)) })
  }
}
