import Chat
import Collecting
import Synchronization
import TestKit

/// Answers of a server one after the other, the last one for ever, and a client whose pauses are
/// only written down.
final class Answers: Sendable {
  private let left: Mutex<[StandInServer.Response]>
  private let slept = Mutex<[Duration]>([])

  init(_ responses: [StandInServer.Response]) {
    left = Mutex(responses)
  }

  /// The pauses so far.
  var pauses: [Duration] { slept.withLock { $0 } }

  /// A server that gives the answers.
  func server() throws -> StandInServer {
    try StandInServer { [self] _ in
      left.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
    }
  }

  /// A client for which it is 2026-03-01T00:00:00Z.
  func client() -> HTTPClient {
    HTTPClient(now: { Instant(milliseconds: 1_772_323_200_000) }) { [self] pause in
      slept.withLock { $0.append(pause) }
    }
  }
}
