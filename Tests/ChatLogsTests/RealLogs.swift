import Foundation

/// The folder of real logs, named by the environment; nil when there is none.
let realChat = ProcessInfo.processInfo.environment["REAL_CHAT"]

/// The path of a real log.
func real(_ name: String) -> String {
  (realChat ?? "") + "/" + name
}

/// Whether a real log is there.
func isThere(_ name: String) -> Bool {
  realChat != nil && FileManager.default.fileExists(atPath: real(name))
}

/// Runs an independent counting program over a file and returns what it prints.
func independentOutput(_ python: String, _ words: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["python3", "-c", python] + words
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: output, as: UTF8.self)
}

/// Runs an independent counting program over a file and returns the numbers it prints.
func independentCount(_ python: String, _ words: String...) throws -> [Int] {
  try independentOutput(python, words).split(separator: " ").compactMap {
    Int($0.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
