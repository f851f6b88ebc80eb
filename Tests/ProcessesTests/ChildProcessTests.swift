import Foundation
import TestKit
import Testing

@testable import Processes

@Suite struct ChildProcessTests {
  /// Runs a shell script and returns how it ended and what it wrote.
  private func shell(
    _ script: String, environment: [String: String] = ["PATH": "/usr/bin:/bin"]
  ) throws -> (ending: ChildProcess.Ending, output: String) {
    let folder = try TemporaryFolder()
    let ending = try ChildProcess(
      "/bin/sh", ["-c", script], environment: environment,
      output: .file(path: folder.path + "/output")
    ).run()
    return (ending, try String(contentsOfFile: folder.path + "/output", encoding: .utf8))
  }

  @Test(arguments: [0, 1, 99, 134, 255] as [Int32])
  func `an exit code is told`(code: Int32) throws {
    #expect(try shell("exit \(code)").ending == .code(code))
  }

  @Test func `a signal is told with its name`() throws {
    let ending = try shell("kill -9 $$").ending
    #expect(ending == .signal(9))
    #expect(ending.description == "was ended by signal 9 (SIGKILL)")
    #expect(ChildProcess.Ending.signal(64).description == "was ended by signal 64")
    #expect(ChildProcess.Ending.code(3).description == "ended with exit code 3")
  }

  @Test func `both output streams go to the file, in order`() throws {
    #expect(try shell("echo one; echo two >&2; echo three").output == "one\ntwo\nthree\n")
  }

  @Test func `there is no input`() throws {
    #expect(try shell("cat; echo end").output == "end\n")
  }

  @Test func `the child has the environment that is given and no other`() throws {
    #expect(
      try shell(
        "/usr/bin/env | /usr/bin/grep -av -e '^PWD=' -e '^_='", environment: ["MOON": "밤 하늘"]
      )
      .output == "MOON=밤 하늘\n")
  }

  @Test func `the child is of this process group, so that Ctrl-C reaches it`() throws {
    #expect(try shell("cut -d' ' -f5 /proc/$$/stat").output == "\(getpgrp())\n")
  }

  @Test func `the child leaves no core file, this program may`() throws {
    var before = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &before)
    #expect(try shell("ulimit -c").output == "0\n")
    var after = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &after)
    #expect(after.rlim_cur == before.rlim_cur)
  }

  @Test func `the child can be ended, whatever signals this thread blocks`() throws {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #expect(try shell("kill -TERM $$; exit 1").ending == .signal(SIGTERM))
  }

  @Test func `an exit code is told although this program was started to ignore SIGCHLD`() async {
    await #expect(processExitsWith: .exitCode(4)) {
      signal(SIGCHLD, SIG_IGN)
      let child = ChildProcess(
        "/bin/sh", ["-c", "exit 4"], environment: [:], output: .standardError)
      guard case .code(let code) = try child.run() else { exit(1) }
      exit(code)
    }
  }

  @Test func `an exit code that the system has forgotten is none`() async {
    await #expect(processExitsWith: .exitCode(23)) {
      let child = ChildProcess(
        "/bin/sh", ["-c", "exit 4"], environment: [:], output: .standardError)
      _ = try child.run()
      signal(SIGCHLD, SIG_IGN)
      do throws(ChildProblem) {
        _ = try child.run()
      } catch {
        exit(error == .lost(path: "/bin/sh") ? 23 : 1)
      }
    }
  }

  @Test func `a program that is not there cannot be started`() {
    #expect(throws: ChildProblem.notStarted(path: "/x/y", reason: "No such file or directory")) {
      try ChildProcess("/x/y", [], environment: [:], output: .standardError).run()
    }
  }
  @Test(arguments: ["/x/y/output", "/", "/tmp/" + String(repeating: "a", count: 300)])
  func `an output that cannot be written is told by its name`(path: String) {
    #expect {
      try ChildProcess("/bin/sh", ["-c", "true"], environment: [:], output: .file(path: path)).run()
    } throws: { error in
      guard case ChildProblem.unwritable(path, _) = error else { return false }
      return true
    }
  }
}
