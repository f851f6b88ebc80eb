import Foundation
import Testing

/// Airflow's API server, scheduler and DAG processor, each a process of its own.
final class AirflowServices {
  private let project: NightlyProject
  private let port: Int
  private var processes: [Process] = []

  /// Starts the three.
  init(_ project: NightlyProject, port: Int) throws {
    self.project = project
    self.port = port
    try start("api-server")
    try start("scheduler", "--skip-serve-logs")
    try start("dag-processor")
  }

  private func start(_ words: String...) throws {
    processes.append(
      try project.start(
        ["airflow"] + words, more: environment, log: project.folder + "/\(words[0]).log"))
  }

  private var environment: [String: String] {
    [
      "AIRFLOW__API__HOST": "127.0.0.1",
      "AIRFLOW__API__PORT": "\(port)",
      "AIRFLOW__API__WORKERS": "1",
      "AIRFLOW__CORE__EXECUTION_API_SERVER_URL": "http://127.0.0.1:\(port)/execution/",
      "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
      "AIRFLOW__CORE__PARALLELISM": "2",
    ]
  }

  /// Ends the three by SIGTERM; those that do not obey are killed with their children, which is
  /// recorded.
  func stop() {
    for process in processes { process.terminate() }
    let hasEnded = waits(atMost: 30) { processes.allSatisfy { !$0.isRunning } }
    #expect(hasEnded, "SIGTERM ended not all:\n\(logs)")
    for process in processes where process.isRunning { kill(-process.processIdentifier, SIGKILL) }
  }

  /// What the three wrote last.
  var logs: String {
    ["api-server", "scheduler", "dag-processor"].map { name in
      let text = try? String(contentsOfFile: project.folder + "/\(name).log", encoding: .utf8)
      return "\(name):\n\(text?.suffix(2000) ?? "")"
    }.joined(separator: "\n")
  }
}

/// Whether a condition came true within so many seconds.
func waits(atMost seconds: Double, for condition: () throws -> Bool) rethrows -> Bool {
  let end = Date() + seconds
  while Date() < end {
    if try condition() { return true }
    Thread.sleep(forTimeInterval: 0.2)
  }
  return try condition()
}
