import Foundation

/// A program to run in this program's process group, so that a terminal's Ctrl-C ends both.
///
/// `Foundation.Process` gives each child a group of its own, which Ctrl-C misses. A child has no input
/// and leaves no core file. When this program is told to end (SIGHUP, SIGINT, SIGTERM), it ends its
/// children first.
public struct ChildProcess: Sendable {
  /// Where both of a child's output streams go.
  public enum Output: Equatable, Sendable {
    /// This program's standard error.
    case standardError
    /// A file, emptied first.
    case file(path: String)
  }

  private let path: String
  private let words: [String]
  private let environment: [String: String]
  private let output: Output

  /// Describes a child.
  ///
  /// - Parameters:
  ///   - path: the program's file.
  ///   - words: its command line, without the program.
  ///   - environment: its environment variables.
  ///   - output: where its output goes.
  public init(
    _ path: String, _ words: [String], environment: [String: String], output: Output
  ) {
    self.path = path
    self.words = words
    self.environment = environment
    self.output = output
  }

  /// Runs the child and waits for its end.
  ///
  /// Does not come back once this program has been told to end.
  ///
  /// - Returns: how the child ended.
  /// - Throws: `ChildProblem` when it cannot be started, or nobody knows how it ended.
  public func run() throws(ChildProblem) -> Ending {
    let id = try RunningChildren.shared.start(spawn)
    guard let ending = RunningChildren.shared.wait(for: id) else { throw .lost(path: path) }
    return ending
  }

  /// Starts the program.
  private func spawn() throws(ChildProblem) -> pid_t {
    let file = try outputFile()
    defer { if let file { close(file) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for stream in [1 as Int32, 2] {
      posix_spawn_file_actions_adddup2(&actions, file ?? 2, stream)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    unblockSignals(in: &attributes)
    return try spawn(&actions, &attributes)
  }

  private func spawn(
    _ actions: inout posix_spawn_file_actions_t, _ attributes: inout posix_spawnattr_t
  ) throws(ChildProblem) -> pid_t {
    var arguments = ([path] + words).map { strdup($0) } + [nil]
    var variables =
      environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var child = pid_t()
    let error = withoutCoreFiles {
      posix_spawn(&child, path, &actions, &attributes, &arguments, &variables)
    }
    if error == 0 { return child }
    throw .notStarted(path: path, reason: String(cString: strerror(error)))
  }

  /// Opens the file for the output, here and not in the child, so that the problem has its name; nil
  /// for this program's standard error.
  private func outputFile() throws(ChildProblem) -> Int32? {
    guard case .file(let path) = output else { return nil }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
    if file >= 0 { return file }
    throw .unwritable(path: path, reason: String(cString: strerror(errno)))
  }

  /// Lets the child be ended although the thread that starts it may block signals, as those of
  /// Dispatch do.
  private func unblockSignals(in attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  }

  /// Does something while this program, and so a child that it starts, may leave no core file.
  private func withoutCoreFiles(_ work: () -> Int32) -> Int32 {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) == 0 else { return work() }
    var none = rlimit(rlim_cur: 0, rlim_max: limit.rlim_max)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit) }
    return work()
  }
}
