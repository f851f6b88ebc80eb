import Foundation
import Testing

@testable import Processes

/// Programs that are told to end while their children run.
@Suite struct EndSignalTests {
  private let file = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID())").path

  /// Starts a child in a thread and returns its process id once it runs.
  private static func start(_ script: String, file: String) -> pid_t? {
    Thread.detachNewThread {
      let child = ChildProcess(
        "/bin/sh", ["-c", script], environment: ["PATH": "/usr/bin:/bin"],
        output: .file(path: file))
      _ = try? child.run()
      // Nothing that comes after a child may happen when this program is to end.
      try? Data("went on".utf8).write(to: URL(filePath: file + "-after"))
    }
    for _ in 0..<3000 {
      if let id = written(file) { return id }
      usleep(10_000)
    }
    return nil
  }

  private static func written(_ file: String) -> pid_t? {
    (try? String(contentsOfFile: file, encoding: .utf8)).flatMap {
      $0.hasSuffix("\n") ? pid_t($0.split(separator: "\n")[0]) : nil
    }
  }

  /// Whether the child has ended, by its id in the file, with these last words, and nothing came after.
  private func isOver(saying last: String = "") -> Bool {
    defer { try? FileManager.default.removeItem(atPath: file) }
    let said = try? String(contentsOfFile: file, encoding: .utf8)
    guard let id = EndSignalTests.written(file), said == "\(id)\n\(last)" else { return false }
    return kill(id, 0) != 0 && !FileManager.default.fileExists(atPath: file + "-after")
  }

  @Test func `SIGTERM ends the children, then the program by that signal`() async {
    await #expect(processExitsWith: .signal(SIGTERM)) { [file = file as String] in
      let id = EndSignalTests.start("echo $$; exec sleep 60", file: file)
      #expect(id != nil)
      kill(getpid(), SIGTERM)
      while true { pause() }
    }
    #expect(isOver())
  }

  @Test func `SIGINT, too, and a child may take its time`() async {
    await #expect(processExitsWith: .signal(SIGINT)) { [file = file as String] in
      let script = "trap 'sleep 0.3; echo done; exit 7' TERM; echo $$; while :; do sleep 0.05; done"
      let id = EndSignalTests.start(script, file: file)
      #expect(id != nil)
      kill(getpid(), SIGINT)
      while true { pause() }
    }
    #expect(isOver(saying: "done\n"))
  }

  @Test func `SIGHUP, too, as when a terminal is closed`() async {
    await #expect(processExitsWith: .signal(SIGHUP)) { [file = file as String] in
      let id = EndSignalTests.start("echo $$; exec sleep 60", file: file)
      #expect(id != nil)
      kill(getpid(), SIGHUP)
      while true { pause() }
    }
    #expect(isOver())
  }

  @Test func `a program that was started to ignore SIGINT goes on ignoring it`() async {
    await #expect(processExitsWith: .exitCode(23)) { [file = file as String] in
      signal(SIGINT, SIG_IGN)
      let id = EndSignalTests.start("echo $$; exec sleep 60", file: file)
      kill(getpid(), SIGINT)
      usleep(100_000)
      if let id, kill(id, SIGKILL) == 0 { exit(23) }
    }
    try? FileManager.default.removeItem(atPath: file + "-after")
    try? FileManager.default.removeItem(atPath: file)
  }
}
