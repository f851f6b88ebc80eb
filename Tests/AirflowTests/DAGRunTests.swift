import Foundation
import Testing

@Suite(.serialized, .enabled(if: NightlyProject.airflow != nil, NightlyProject.absence))
struct `Runs of the DAG` {
  private static let corpus = "프로젝트/Data/nightly/corpus.sqlite"
  private static let result = "프로젝트/Data/nightly/result.db"

  private let project: NightlyProject

  init() throws {
    project = try NightlyProject()
  }

  private let march = [
    OfferedVOD(id: 11, channel: .moonriver, start: "2026-03-01T11:07:00Z"),
    OfferedVOD(id: 12, channel: .sodapond, start: "2026-03-01T23:59:59Z"),
    OfferedVOD(id: 13, channel: .moonriver, start: "2026-03-02T00:00:00Z"),
    OfferedVOD(id: 14, channel: .sodapond, start: "2026-03-02T12:30:00Z"),
  ]

  private func run(before day: String, channels: [OfferedChannel] = OfferedChannel.all) throws {
    try project.run(before: day, channels: channels).expectSuccess()
  }

  private func chats() throws -> [CollectedChat] {
    try CollectedChat.all(below: project.root + "/Data/nightly/chat")
  }

  private func streams() throws -> [String] {
    try project.rows(
      "SELECT channel, stream, messages FROM stream_summary ORDER BY 1, 2", of: Self.corpus)
  }

  /// All rows of the public views that tell of a channel.
  private func views(of channel: String) throws -> [String] {
    try ["emote_totals", "emote_daily", "stream_summary", "paid_subs"].flatMap { view in
      try project.rows("SELECT * FROM \(view) WHERE channel = '\(channel)'", of: Self.corpus)
        .sorted()
    }
  }

  /// The state of each task of the last run; that of `ingest` once a file.
  private func states() throws -> [String] {
    try project.rows(
      """
      SELECT task_id, state FROM task_instance WHERE run_id =
      (SELECT run_id FROM dag_run ORDER BY id DESC LIMIT 1) ORDER BY task_id, map_index
      """, of: "home/airflow/airflow.db")
  }

  private func expectStates(_ expected: [String]) throws {
    let states = try states()
    #expect(states == expected)
  }

  private func expectCountsOfTheChat() throws {
    let chats = try chats()
    let streams = try streams()
    #expect(streams == chats.map(\.stream).sorted())
    let daily = """
      SELECT day, channel, emote, uses FROM emote_daily
      WHERE emote IN ('moonHi', 'sodaHi', 'gg', 'nice') AND uses > 0 ORDER BY 1, 2, 3
      """
    let days = try project.rows(daily, of: Self.corpus)
    #expect(days == CollectedChat.daily(chats))
    let result = try project.rows("SELECT * FROM result3 ORDER BY emotes", of: Self.result)
    #expect(result == CollectedChat.totals(chats))
  }

  @Test func `README's commands run yesterday`() throws {
    try project.offer(march)
    try project.write("bin/date", "#!/bin/sh\n[ \"$*\" = '-u +%F' ] && echo 2026-03-02\n")
    try project.shell("chmod +x ../bin/date").expectSuccess()
    let block = "\(NightlyProject.source(".ci/readme-block")) nightly"
    try project.shell("eval \"$(\(block))\"").expectSuccess()
    try expectCountsOfTheChat()
    #expect(try streams().count == 1)
    #expect(FileManager.default.fileExists(atPath: project.root + "/Reports/chat/report.md"))
  }

  @Test func `two days of two channels, one of them again, and a day without VODs`() throws {
    try project.offer(march)
    try project.prepare()
    try run(before: "2026-03-02")
    let first = try streams()
    #expect(first == ["moonriver|vod:11|40", "sodapond|vod:12|40"])
    try run(before: "2026-03-03")
    #expect(try streams().count == 4)
    try expectCountsOfTheChat()
    let before = try OfferedChannel.all.flatMap { try views(of: $0.login) }
    let result = try project.bytes(of: Self.result)
    for day in ["2026-03-03", "2026-03-04"] {
      try run(before: day)
      #expect(try OfferedChannel.all.flatMap { try views(of: $0.login) } == before)
      #expect(try project.bytes(of: Self.result) == result)
      try expectStates(Self.statesWithoutVODs)
    }
  }

  private static let statesWithoutVODs = [
    "channel_moonriver.catalogue|success", "channel_moonriver.collect|skipped",
    "channel_moonriver.ingest|skipped", "channel_sodapond.catalogue|success",
    "channel_sodapond.collect|skipped", "channel_sodapond.ingest|skipped",
    "result_db|success", "studies.run_chat|skipped", "verify|success",
  ]

  @Test func `studies of any name have tasks of their own`() throws {
    for name in ["연구", "검토", "밤 연구", "밤_연구"] {
      try project.write("프로젝트/Studies/\(name)/study.yaml", "")
    }
    let answer = try project.shell(
      "python -c 'import twitch_chat_airflow as file; print(*file.verify.upstream_task_ids)'",
      more: ["PYTHONPATH": "Studies/airflow"])
    answer.expectSuccess()
    let tasks =
      answer.text.split(separator: "\n").last?.split(separator: " ").map(String.init) ?? []
    #expect(
      tasks.sorted() == [
        "result_db", "studies.run_chat", "studies.run_검토", "studies.run_밤_20_연구",
        "studies.run_밤_연구", "studies.run_연구",
      ])
  }

  @Test func `a night without any VOD before the first one`() throws {
    try project.shell("rm -r Studies/chat").expectSuccess()
    try project.prepare()
    try run(before: "2026-03-02", channels: [.moonriver])
    #expect(try project.rows("SELECT count(*) FROM result3", of: Self.result) == ["0"])
  }

  @Test func `a download that crashes fails the run, not the other channel, and is made up for`()
    throws
  {
    try project.offer(march)
    try project.prepare()
    try run(before: "2026-03-02")
    let before = try views(of: "moonriver")
    let result = try project.bytes(of: Self.result)
    try project.offer(march.map { $0.channel == .moonriver ? $0.crashing : $0 })
    let answer = try project.run(before: "2026-03-03", channels: OfferedChannel.all)
    #expect(answer.code == 1)
    try expectStates(Self.statesAfterCrash)
    #expect(try views(of: "moonriver") == before)
    #expect(try project.bytes(of: Self.result) == result)
    let streams = try streams()
    #expect(streams == ["moonriver|vod:11|40", "sodapond|vod:12|40", "sodapond|vod:14|40"])
    for secret in ["비밀", "geheim"] { #expect(!answer.text.contains(secret)) }
    try project.offer(march)
    try run(before: "2026-03-03")
    #expect(try self.streams().count == 4)
    try expectCountsOfTheChat()
  }

  private static let statesAfterCrash = [
    "channel_moonriver.catalogue|success", "channel_moonriver.collect|failed",
    "channel_moonriver.ingest|upstream_failed", "channel_sodapond.catalogue|success",
    "channel_sodapond.collect|success", "channel_sodapond.ingest|success",
    "result_db|upstream_failed", "studies.run_chat|upstream_failed", "verify|upstream_failed",
  ]
}

extension OfferedVOD {
  fileprivate var crashing: OfferedVOD {
    var vod = self
    vod.behaviour = .crash
    return vod
  }
}

extension NightlyProject.Answer {
  /// Records what the tasks' commands wrote, and the last lines, when the program failed.
  func expectSuccess() {
    let lines = text.split(separator: "\n")
    let report = lines.filter { $0.contains("hooks.subprocess") } + lines.suffix(5)
    #expect(code == 0, "\(report.joined(separator: "\n"))")
  }
}
