import Testing

/// Bots by the usual list, by a catalogue and by a list of one's own.
@Suite struct BotTests {
  private static let log = """
    [0:00:01] Ann: moonHi
    [0:00:02] Nightbot: moonHi
    [0:00:03] MoonBot: moonHi
    [0:00:04] MoonBot: moonHi!
    [0:00:05] Ben: !command

    """
  private static let answer =
    #"{"id": "5ab", "bots": ["moonbot"], "channelEmotes": [], "sharedEmotes": []}"#

  private func ignored(_ sandbox: Sandbox) throws -> [String] {
    try sandbox.rows(
      "SELECT reason, count FROM source_reasons WHERE class = 'ignored' ORDER BY 1")
  }

  private func ingest(_ sandbox: Sandbox) throws -> Sandbox.Answer {
    try sandbox.study("ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "moon")
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", BotTests.log)
    try sandbox.write("bttv.json", BotTests.answer)
    try sandbox.write(
      "Studies/bots/study.yaml",
      "study: usage\ntitle: Bots\nsources: [../../log.txt]\ncorpus: ../../c.sqlite\n")
    return sandbox
  }

  @Test func `bots of a catalogue are left out, and make held sources stale`() throws {
    let sandbox = try sandbox()
    #expect(try ingest(sandbox).code == 0)
    #expect(try ignored(sandbox) == ["bot|1", "command|1"])
    #expect(
      try sandbox.study(
        "catalogue", "import", "bttv.json", "--corpus", "c.sqlite", "--channel", "moon", "--date",
        "2026-03-01"
      ).code == 0)
    #expect(try sandbox.study("check").output.contains("0 new, 0 unchanged, 1 stale"))
    #expect(try ingest(sandbox).output.contains("1 read, 0 unchanged"))
    #expect(try ignored(sandbox) == ["bot|3", "command|1"])
    #expect(try sandbox.rows("SELECT records FROM source_bots ORDER BY 1") == ["1", "2"])
    #expect(try ingest(sandbox).output.contains("0 read, 1 unchanged"))
    #expect(try !sandbox.content().contains { $0.lowercased().contains("moonbot") })
  }

  @Test func `a report tells how many bots and commands were left out`() throws {
    let sandbox = try sandbox()
    #expect(try ingest(sandbox).code == 0)
    try sandbox.write(
      "Studies/bots/study.yaml", "study: usage\ntitle: Bots\ncorpus: ../../c.sqlite\n")
    #expect(try sandbox.study("run", "bots").code == 0)
    #expect(
      try #require(sandbox.read("Reports/bots/report.md"))
        .contains("1 message of 1 bot and 1 command were left out."))
  }

  @Test func `a manifest that asks for another list is told what to do`() throws {
    let sandbox = try sandbox()
    #expect(try ingest(sandbox).code == 0)
    try sandbox.write(
      "Studies/bots/study.yaml",
      "study: usage\ntitle: Bots\ncorpus: ../../c.sqlite\nbots: [moonbot]\n")
    let answer = try sandbox.study("run", "bots")
    #expect(answer.code == 1)
    #expect(answer.errors.contains("another list of bots; give that list with --bots FILE"))
  }
}
