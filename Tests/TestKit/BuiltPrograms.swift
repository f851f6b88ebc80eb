public import Foundation

/// The programs that were built with these tests.
public enum BuiltPrograms {
  /// The folder of the programs.
  public static var folder: URL {
    let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: program ?? CommandLine.arguments[0]).deletingLastPathComponent()
  }
}

extension Process {
  /// Starts the program with all signals let in: tests run on threads that block signals, and a
  /// program inherits what its parent's thread blocks.
  public func runHearingSignals() throws {
    var none = sigset_t()
    var blocked = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &blocked)
    defer { pthread_sigmask(SIG_SETMASK, &blocked, nil) }
    try run()
  }
}
