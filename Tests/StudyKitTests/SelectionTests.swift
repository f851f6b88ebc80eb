import Chat
import Corpus
import Manifest
import StudyKit
import Testing

@Suite struct SelectionTests {
  @Test(arguments: [
    ("UTC", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"),
    ("Asia/Seoul", "2026-02-28T15:00:00Z", "2026-03-31T15:00:00Z"),
    ("America/New_York", "2026-03-01T05:00:00Z", "2026-04-01T04:00:00Z"),
    ("Pacific/Kiritimati", "2026-02-28T10:00:00Z", "2026-03-31T10:00:00Z"),
    ("Pacific/Pago_Pago", "2026-03-01T11:00:00Z", "2026-04-01T11:00:00Z"),
  ])
  func `days begin at midnight in the manifest's zone`(zone: String, from: String, to: String)
    throws
  {
    let yaml = """
      study: s
      title: t
      corpus: c
      channels: [moonriver]
      from: 2026-03-01
      to: 2026-04-01
      timeZone: \(zone)
      """
    let selection = Selection(try Manifest(file: "m", bytes: Array(yaml.utf8)))
    #expect(selection.channels == ["moonriver"])
    #expect(selection.from?.description == from)
    #expect(selection.to?.description == to)
  }

  @Test func `a day whose midnight the clocks skip begins after it`() throws {
    let yaml = "study: s\ntitle: t\ncorpus: c\nfrom: 2018-11-04\ntimeZone: America/Sao_Paulo\n"
    let selection = Selection(try Manifest(file: "m", bytes: Array(yaml.utf8)))
    #expect(selection.from?.description == "2018-11-04T03:00:00Z")
    #expect(selection.to == nil)
  }

  @Test func `a day counts from the zone of its own time, not of today`() throws {
    // Apia left the day of UTC-11 for that of UTC+13 when it skipped 2011-12-30.
    let yaml = "study: s\ntitle: t\ncorpus: c\nfrom: 2011-06-15\ntimeZone: Pacific/Apia\n"
    let selection = Selection(try Manifest(file: "m", bytes: Array(yaml.utf8)))
    #expect(selection.from?.description == "2011-06-15T11:00:00Z")
  }
}
