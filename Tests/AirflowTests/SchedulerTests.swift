import Foundation
import TestKit
import Testing

@Suite(.enabled(if: NightlyProject.airflow != nil, NightlyProject.absence))
struct `The scheduler` {
  private let project: NightlyProject

  init() throws {
    project = try NightlyProject()
  }

  private static func freePort() throws -> Int {
    let server = try StandInServer { _ in .init(404) }
    defer { server.stop() }
    return try #require(URL(string: server.address)?.port)
  }

  /// Noon, so many days before now, in UTC.
  private func noon(daysAgo days: Double) -> String {
    String(Date(timeIntervalSinceNow: -86_400 * days).formatted(.iso8601).prefix(10))
      + "T12:00:00Z"
  }

  /// The only value that a query of Airflow's database finds.
  private func value(_ sql: String) throws -> String {
    try project.rows(sql, of: "home/airflow/airflow.db").joined()
  }

  @Test func `the last whole day runs by itself; nothing is left behind`() throws {
    // Were this run at midnight, yesterday would be another day than a moment before: all are there.
    try project.offer(
      (0...3).map { day in
        OfferedVOD(id: 20 + day, channel: .moonriver, start: noon(daysAgo: Double(day)))
      })
    try project.prepare()
    let services = try AirflowServices(project, port: Self.freePort())
    defer {
      services.stop()
      let hasEnded = waits(atMost: 20) { OwnProcesses(in: project.folder).ids.isEmpty }
      #expect(hasEnded, "Airflow left a process behind")
    }
    let isKnown = try waits(atMost: 90) { try value("SELECT is_paused FROM dag") == "1" }
    #expect(isKnown, "\(services.logs)")
    try project.shell("airflow dags unpause twitch_chat -y").expectSuccess()
    let isDone = try waits(atMost: 120) {
      try ["success", "failed"].contains(value("SELECT state FROM dag_run"))
    }
    #expect(isDone, "\(services.logs)")
    #expect(try value("SELECT state FROM dag_run") == "success")
    let addresses = OwnProcesses(in: project.folder).addresses
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0.hasPrefix("0100007F:") }, "\(addresses)")
    try expectYesterday()
  }

  /// One VOD, of the run's own day.
  private func expectYesterday() throws {
    let ran = try value("SELECT date(data_interval_start) FROM dag_run")
    let corpus = "프로젝트/Data/nightly/corpus.sqlite"
    let streams = "SELECT date(started_at) FROM stream_summary"
    #expect(try project.rows(streams, of: corpus) == [ran])
  }
}
