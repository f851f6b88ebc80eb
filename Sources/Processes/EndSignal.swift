import Foundation
import Synchronization

/// The end that a terminal (SIGINT, SIGHUP when it is closed) or a scheduler (SIGTERM) wants for this
/// program.
enum EndSignal {
  private static let all = [SIGHUP, SIGINT, SIGTERM]

  /// Where the signal handler, which may do next to nothing itself, tells which signal came.
  private static let pipe = Atomic<Int32>(-1)

  /// Lets a thread of its own act on the first of these signals; one that this program was started to
  /// ignore is ignored further.
  static func handle(_ act: @escaping @Sendable (Int32) -> Never) {
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends) else { return }
    let reading = ends[0]
    pipe.store(ends[1], ordering: .sequentiallyConsistent)
    Thread.detachNewThread {
      unblock()
      var signal: UInt8 = 0
      while read(reading, &signal, 1) != 1 {}
      act(Int32(signal))
    }
    for signal in all { install(signal) }
  }

  /// Lets this thread take the signals although the program may have been started with them blocked.
  private static func unblock() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in all { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Ends this program by a signal, as if it had never been handled.
  static func end(by signal: Int32) -> Never {
    Foundation.signal(signal, SIG_DFL)
    kill(getpid(), signal)
    while true { pause() }
  }

  private static func pipe2(_ ends: inout [Int32]) -> Bool {
    guard Foundation.pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return true
  }

  private static func install(_ signal: Int32) {
    guard !isIgnored(signal) else { return }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      let error = errno
      var byte = UInt8(truncatingIfNeeded: signal)
      _ = write(EndSignal.pipe.load(ordering: .sequentiallyConsistent), &byte, 1)
      errno = error
    }
    action.sa_flags = SA_RESTART
    sigaction(signal, &action, nil)
  }

  /// Whether this program ignores a signal, as one is started to by `nohup`.
  static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    sigaction(signal, nil, &action)
    return action.sa_flags & Int32(SA_SIGINFO) == 0
      && unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
        == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
