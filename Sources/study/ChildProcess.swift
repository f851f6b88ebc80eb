import Foundation
import StudyKit

/// A program that runs in this program's process group, so that Ctrl-C ends both.
///
/// `Foundation.Process` gives each child a group of its own, which a terminal's Ctrl-C misses.
struct ChildProcess {
  private let path: String
  private let id: pid_t

  /// Starts a program; its standard output goes to standard error, and it has no input.
  ///
  /// - Throws: `Failure` when it cannot be started.
  init(_ path: String, _ words: [String]) throws(Failure) {
    self.path = path
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var arguments = ([path] + words).map { strdup($0) } + [nil]
    var child = pid_t()
    let error = posix_spawn(&child, path, &actions, nil, &arguments, environ)
    for argument in arguments { free(argument) }
    posix_spawn_file_actions_destroy(&actions)
    guard error == 0 else {
      throw Failure(.failed, "\(path) cannot be started: \(String(cString: strerror(error)))")
    }
    id = child
  }

  /// Waits for the end and returns the exit code.
  ///
  /// - Throws: `Failure` when a signal ended it.
  func wait() throws(Failure) -> Int32 {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    if signal != 0 {
      throw Failure(
        .failed, "\((path as NSString).lastPathComponent) was ended by signal \(signal)")
    }
    return (status >> 8) & 0xFF
  }
}
