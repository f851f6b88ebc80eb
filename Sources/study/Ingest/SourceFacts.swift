import Chat
import ChatLogs
import Manifest

/// What is known of a one-stream log, from the log itself, its sidecar, the `vod.json` beside it, the
/// corpus, the flags and its path.
///
/// An earlier one of these always wins: a flag fills in, it never relabels what a file says of
/// itself, and a log that is read again keeps what was said of it the first time.
struct SourceFacts {
  private let name: String
  private let sidecar: Sidecar
  private let vod: VODFile?
  private let stored: LogFacts?
  private let request: IngestRequest
  private let path: PathFacts

  /// - Parameters:
  ///   - log: the log.
  ///   - sidecar: what its sidecar says, with those of its archive and folder.
  ///   - stored: what the corpus knows of it.
  ///   - request: the flags.
  init(_ log: LogInput, sidecar: Sidecar, stored: LogFacts?, request: IngestRequest) {
    name = log.shown
    self.sidecar = sidecar
    vod = log.vod()
    self.stored = stored
    self.request = request
    let pattern = sidecar.pathPattern ?? request.pathPattern
    path = PathFacts(path: log.path, patterns: pattern.map { [$0] } ?? PathFacts.usual)
    missedPattern = path.isMatched ? nil : pattern
  }

  /// The pattern that somebody gave and the log's path does not match; nil when there is none.
  let missedPattern: PathPattern?

  /// The log's own facts, completed.
  ///
  /// - Parameters:
  ///   - own: what the log says of itself.
  ///   - first: the time of the first message, for a log whose messages have absolute times.
  /// - Returns: the facts with what others tell filled in.
  /// - Throws: `Refusal` when a start that a person gave does not fit the messages' own times.
  func completing(_ own: LogFacts, first: Instant?) throws(Refusal) -> LogFacts {
    var facts = own
    facts.channel = channel(of: own)
    facts.vodID = own.vodID ?? sidecar.vodID ?? vod?.vodID ?? stored?.vodID ?? path.vodID
    facts.title = own.title ?? sidecar.title ?? vod?.title ?? stored?.title ?? path.title
    facts.seconds = own.seconds ?? sidecar.seconds ?? vod?.seconds ?? stored?.seconds
    if own.startedAt == nil { facts.startedAt = try start(first: first) }
    if facts.startedAt == nil, first == nil { facts.day = stored?.day ?? path.date }
    return facts
  }

  /// When the log's stream started, and who tells it; nil when nobody does.
  ///
  /// A log of several streams starts with its first message, a stream of which only the day is known
  /// at 00:00 UTC.
  func start(
    of own: LogFacts, first: Instant?
  ) throws(Refusal) -> (time: Instant, rule: StartRule)? {
    let facts = try completing(own, first: first)
    guard let start = facts.startedAt else {
      if let first { return (first, .log) }
      return facts.day.map { day in
        (Instant(milliseconds: Int64(day.daysSinceEpoch) * Instant.millisecondsPerDay), .path)
      }
    }
    if own.startedAt != nil { return (start, .log) }
    let told: [(Instant?, StartRule)] = [
      (sidecar.startedAt, .sidecar), (vod?.startedAt, .vodFile), (request.startedAt, .flag),
    ]
    return (start, told.first { $0.0 == start }?.1 ?? .path)
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
    let said = (sidecar.channel ?? request.channel).flatMap { Channel(login: $0).login }
    if let said, let held = known.channel.login, said != held {
      sentences.append("\(name): the corpus holds it as channel \(held), which stays; not \(said)")
    }
    if let said = sidecar.startedAt ?? request.startedAt, let held = known.startedAt, said != held {
      sentences.append(
        "\(name): the corpus holds it as started at \(held), which stays; not \(said)")
    }
    return sentences
  }

  private func channel(of own: LogFacts) -> Channel {
    if own.channel.roomID != nil, own.channel.login == nil {
      return Channel(roomID: own.channel.roomID, login: provenLogin(of: own))
    }
    let said = [
      own.channel, Channel(roomID: sidecar.roomID, login: sidecar.channel), vod?.channel,
      stored?.channel, Channel(login: request.channel), path.channel,
    ]
    return said.lazy.compactMap { $0 }.first { $0 != Channel() } ?? Channel()
  }

  /// The login of a log that tells its channel's id only: from what is said of this very log, and
  /// from a path that has the log's own VOD id, lest a folder's name be taken for a login.
  private func provenLogin(of own: LogFacts) -> String? {
    let isOfVOD = own.vodID != nil && own.vodID == path.vodID
    return sidecar.channel ?? vod?.channel.login ?? stored?.channel.login
      ?? (isOfVOD ? path.channel.login : nil)
  }

  /// The start that others tell than the log.
  ///
  /// What a person said must fit the messages' own times; what a program wrote counts if it does.
  private func start(first: Instant?) throws(Refusal) -> Instant? {
    if let start = sidecar.startedAt { return try checked(start, first: first) }
    if let start = fitting(vod?.startedAt, first: first) { return start }
    if let start = stored?.startedAt ?? request.startedAt {
      return try checked(start, first: first)
    }
    return fitting(path.startedAt, first: first)
  }

  private func checked(_ start: Instant, first: Instant?) throws(Refusal) -> Instant {
    guard fitting(start, first: first) == nil, let first else { return start }
    throw Refusal(
      path: name,
      sentence: "\(name): its first message is of \(first), so it did not start at \(start); "
        + "correct --started or the sidecar, or leave them out")
  }

  private func fitting(_ start: Instant?, first: Instant?) -> Instant? {
    guard let start, let first else { return start }
    return SourceFacts.fits(start, first: first) ? start : nil
  }

  /// Whether a stream can have started then: not after its first message, nor two days before.
  private static func fits(_ start: Instant, first: Instant) -> Bool {
    (0...2 * Instant.millisecondsPerDay).contains(first.milliseconds - start.milliseconds)
  }
}
