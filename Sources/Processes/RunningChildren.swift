import Foundation
import Synchronization

/// The children that run now, so that they can be ended before this program is.
final class RunningChildren: Sendable {
  static let shared = RunningChildren()

  /// How long children may take to end before they are killed, in hundredths of a second.
  private static let patience = 500

  private struct State {
    var running: Set<pid_t> = []
    var isEnding = false
  }

  private let state = Mutex(State())

  private init() {
    // The system keeps no exit code for a program that was started to ignore SIGCHLD, as some
    // supervisors start theirs.
    if EndSignal.isIgnored(SIGCHLD) { signal(SIGCHLD, SIG_DFL) }
    EndSignal.handle { signal in RunningChildren.shared.end(by: signal) }
  }

  /// Starts a child, one at a time.
  func start(_ spawn: () throws(ChildProblem) -> pid_t) throws(ChildProblem) -> pid_t {
    let result = state.withLock { state -> Result<pid_t, ChildProblem>? in
      guard !state.isEnding else { return nil }
      let result = Result(catching: spawn)
      if case .success(let id) = result { state.running.insert(id) }
      return result
    }
    guard let result else { RunningChildren.waitForTheEnd() }
    return try result.get()
  }

  /// Waits for the end of a child; nil when the system does not tell how it ended.
  func wait(for id: pid_t) -> ChildProcess.Ending? {
    // The child stays known to the system until it is forgotten here, so that no signal can reach
    // another process of the same number.
    var information = siginfo_t()
    while waitid(P_PID, id_t(id), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    let (status, isEnding) = state.withLock { state in
      defer { state.running.remove(id) }
      return (RunningChildren.status(of: id), state.isEnding)
    }
    if isEnding { RunningChildren.waitForTheEnd() }
    guard let status else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
  }

  /// The status of a child that has ended, which is then forgotten; nil when nobody knows it.
  private static func status(of id: pid_t) -> Int32? {
    var status: Int32 = 0
    while true {
      if waitpid(id, &status, 0) == id { return status }
      if errno != EINTR { return nil }
    }
  }

  /// Ends all children, then this program.
  private func end(by signal: Int32) -> Never {
    state.withLock { state in
      state.isEnding = true
      for id in state.running { kill(id, SIGTERM) }
    }
    for _ in 0..<RunningChildren.patience {
      if state.withLock(\.running.isEmpty) { break }
      usleep(10_000)
    }
    state.withLock { state in for id in state.running { kill(id, SIGKILL) } }
    EndSignal.end(by: signal)
  }

  private static func waitForTheEnd() -> Never {
    while true { pause() }
  }
}
