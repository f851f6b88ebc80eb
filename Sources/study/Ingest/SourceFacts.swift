import Chat
import ChatLogs

/// What is known of a one-stream log, from the log itself, its sidecar, the corpus, the flags and
/// its path.
///
/// An earlier one of these always wins: a flag fills in, it never relabels what a file says of
/// itself, and a log that is read again keeps what was said of it the first time.
struct SourceFacts {
  private let file: String
  private let sidecar: Sidecar?
  private let stored: LogFacts?
  private let request: IngestRequest
  private let path: PathFacts

  init(path: String, sidecar: Sidecar?, stored: LogFacts?, request: IngestRequest) {
    file = path
    self.sidecar = sidecar
    self.stored = stored
    self.request = request
    self.path = PathFacts(path: path)
  }

  /// The log's own facts, completed.
  ///
  /// - Parameters:
  ///   - own: what the log says of itself.
  ///   - first: the time of the first message, for a log whose messages have absolute times.
  /// - Returns: the facts with what others tell filled in.
  /// - Throws: `Refusal` when a start that a person gave does not fit the messages' own times.
  func completing(_ own: LogFacts, first: Instant?) throws(Refusal) -> LogFacts {
    var facts = own
    facts.channel = channel(own.channel)
    facts.vodID = own.vodID ?? sidecar?.vodID ?? stored?.vodID ?? path.vodID
    facts.title = own.title ?? sidecar?.title ?? stored?.title
    facts.seconds = own.seconds ?? sidecar?.seconds ?? stored?.seconds
    facts.startedAt = own.startedAt
    if facts.startedAt == nil { facts.startedAt = try given(first: first) }
    if facts.startedAt == nil { facts.startedAt = named(first: first) }
    if facts.startedAt == nil, first == nil { facts.day = stored?.day ?? path.date }
    return facts
  }

  /// Whether anything fills in what the corpus lacks of the stream.
  func addTo(_ known: LogFacts) throws(Refusal) -> Bool {
    var completed = try completing(known, first: nil)
    completed.flags = known.flags
    return completed != known
  }

  /// A sentence for each thing that a person says otherwise than the corpus has it.
  func contradictions(to known: LogFacts) -> [String] {
    var sentences: [String] = []
    let said = (sidecar?.channel ?? request.channel).flatMap { Channel(login: $0).login }
    if let said, let held = known.channel.login, said != held {
      sentences.append("\(file): the corpus holds it as channel \(held), which stays; not \(said)")
    }
    if let said = sidecar?.startedAt ?? request.startedAt, let held = known.startedAt, said != held
    {
      sentences.append(
        "\(file): the corpus holds it as started at \(held), which stays; not \(said)")
    }
    return sentences
  }

  private func channel(_ own: Channel) -> Channel {
    if own != Channel() { return own }
    if let sidecar, sidecar.channel != nil || sidecar.roomID != nil {
      return Channel(roomID: sidecar.roomID, login: sidecar.channel)
    }
    if let stored, stored.channel != Channel() { return stored.channel }
    return Channel(login: request.channel ?? path.channel)
  }

  /// The start that a person gave.
  private func given(first: Instant?) throws(Refusal) -> Instant? {
    guard let start = sidecar?.startedAt ?? stored?.startedAt ?? request.startedAt else {
      return nil
    }
    guard let first, !SourceFacts.fits(start, first: first) else { return start }
    throw Refusal(
      path: file,
      sentence: "\(file): its first message is of \(first), so it did not start at \(start); "
        + "correct --started or the sidecar, or leave them out")
  }

  /// The start that the path names, if it fits the messages' own times.
  private func named(first: Instant?) -> Instant? {
    guard let start = path.startedAt, let first else { return path.startedAt }
    return SourceFacts.fits(start, first: first) ? start : nil
  }

  /// Whether a stream can have started then: not after its first message, nor two days before.
  private static func fits(_ start: Instant, first: Instant) -> Bool {
    (0...2 * Instant.millisecondsPerDay).contains(first.milliseconds - start.milliseconds)
  }
}
