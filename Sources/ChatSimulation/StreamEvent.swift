/// What a log of live chat shows: a record or a ban.
public enum StreamEvent: Hashable, Sendable {
  /// A message or a notice.
  case record(SimulatedRecord)
  /// A ban, which IRC alone tells.
  case ban(SimulatedStream.Ban)

  /// Milliseconds since the stream's start.
  public var offset: Int {
    switch self {
    case .record(let record): record.offset
    case .ban(let ban): ban.offset
    }
  }
}

extension SimulatedStream {
  /// The records with the bans between them; a ban stands behind what is said at its moment.
  var events: [StreamEvent] {
    var events: [StreamEvent] = []
    var rest = bans.sorted { $0.offset < $1.offset }[...]
    for record in records {
      while let ban = rest.first, ban.offset < record.offset {
        events.append(.ban(ban))
        rest.removeFirst()
      }
      events.append(.record(record))
    }
    return events + rest.map(StreamEvent.ban)
  }
}
