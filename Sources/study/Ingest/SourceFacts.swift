import Chat
import ChatLogs

/// What is known of a one-stream log, from the log itself, its sidecar, the flags and its path.
///
/// An earlier one of these always wins: a flag fills in, it never relabels what a file says of
/// itself.
struct SourceFacts {
  private let sidecar: Sidecar?
  private let request: IngestRequest
  private let path: PathFacts

  init(path: String, sidecar: Sidecar?, request: IngestRequest) {
    self.sidecar = sidecar
    self.request = request
    self.path = PathFacts(path: path)
  }

  /// The log's own facts, completed.
  func completing(_ own: LogFacts) -> LogFacts {
    var facts = own
    facts.channel = channel(own.channel)
    facts.vodID = own.vodID ?? sidecar?.vodID ?? path.vodID
    facts.title = own.title ?? sidecar?.title
    facts.startedAt = startedAt(own.startedAt)
    facts.seconds = own.seconds ?? sidecar?.seconds
    return facts
  }

  private func channel(_ own: Channel) -> Channel {
    if own.login != nil || own.roomID != nil { return own }
    if let sidecar, sidecar.channel != nil || sidecar.roomID != nil {
      return Channel(roomID: sidecar.roomID, login: sidecar.channel)
    }
    return Channel(login: request.channel ?? path.channel)
  }

  private func startedAt(_ own: Instant?) -> Instant? {
    own ?? sidecar?.startedAt ?? request.startedAt ?? path.startedAt
  }
}
