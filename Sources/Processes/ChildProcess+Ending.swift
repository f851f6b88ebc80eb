import Foundation

extension ChildProcess {
  /// How a child ended.
  public enum Ending: Equatable, Sendable {
    /// By itself, with an exit code.
    case code(Int32)
    /// By a signal.
    case signal(Int32)
  }
}

extension ChildProcess.Ending: CustomStringConvertible {
  /// The ending in words that follow "was" or "ended": `ended with exit code 1`.
  public var description: String {
    switch self {
    case .code(let code): "ended with exit code \(code)"
    case .signal(let signal): "was ended by signal \(signal)\(Self.name(of: signal))"
    }
  }

  private static func name(of signal: Int32) -> String {
    let names = [
      SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL",
      SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL",
      SIGSEGV: "SIGSEGV", SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM", SIGTERM: "SIGTERM",
      SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ",
    ]
    return names[signal].map { " (\($0))" } ?? ""
  }
}
