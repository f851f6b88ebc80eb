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

  /// The rows of a query of Airflow's database.
  private func airflow(_ sql: String) throws -> [String] {
    try project.rows(sql, of: "home/airflow/airflow.db")
  }

  @Test func `the last whole day runs by itself, an old one on request; nothing is left behind`()
    throws
  {
    // Days enough for a test that begins before midnight and ends after it.
    let recent = (0...3).map { day in
      OfferedVOD(id: 20 + day, channel: .moonriver, start: noon(daysAgo: Double(day)))
    }
    let old = OfferedVOD(id: 10, channel: .moonriver, start: "2026-03-01T12:00:00Z")
    try project.offer(recent + [old])
    try project.prepare()
    let services = try AirflowServices(project, port: Self.freePort())
    defer {
      services.stop()
      let hasEnded = waits(atMost: 20) { OwnProcesses(in: project.folder).ids.isEmpty }
      #expect(hasEnded, "Airflow left a process behind")
    }
    let isKnown = try waits(atMost: 90) { try airflow("SELECT is_paused FROM dag") == ["1"] }
    #expect(isKnown, "\(services.logs)")
    try project.shell("airflow dags unpause twitch_chat -y").expectSuccess()
    try expectSuccess(ofRuns: 1, services)
    let addresses = OwnProcesses(in: project.folder).addresses
    #expect(!addresses.isEmpty)
    #expect(addresses.allSatisfy { $0.hasPrefix("0100007F:") }, "\(addresses)")
    let backfill = "airflow backfill create --dag-id twitch_chat --max-active-runs 1"
    try project.shell("\(backfill) --from-date 2026-03-01 --to-date 2026-03-01").expectSuccess()
    try expectSuccess(ofRuns: 2, services)
  }

  /// Waits until so many runs have ended: all well, and each of them with the VOD of its own day.
  private func expectSuccess(ofRuns count: Int, _ services: AirflowServices) throws {
    let isDone = try waits(atMost: 120) {
      try airflow("SELECT 1 FROM dag_run WHERE state IN ('success', 'failed')").count >= count
    }
    #expect(isDone, "\(services.logs)")
    #expect(try airflow("SELECT DISTINCT state FROM dag_run") == ["success"])
    let corpus = "프로젝트/Data/nightly/corpus.sqlite"
    let streams = "SELECT date(started_at) FROM stream_summary ORDER BY 1"
    let days = try airflow("SELECT date(data_interval_start) FROM dag_run ORDER BY 1")
    #expect(try project.rows(streams, of: corpus) == days)
  }
}
