import Testing

@Suite struct MergeTests {
  @Test func `corpora of two machines become one`() throws {
    let sandbox = try Sandbox()
    for (name, text) in [("a", "[0:00:01] Ann: LUL\n"), ("b", "[0:00:02] Ben: LUL LUL\n")] {
      try sandbox.write("\(name).txt", text)
      let answer = try sandbox.study(
        "ingest", "\(name).txt", "--corpus", "\(name).sqlite", "--channel", "moonriver")
      #expect(answer.code == 0)
    }
    let answer = try sandbox.study("merge", "a.sqlite", "b.sqlite", "--corpus", "c.sqlite")
    #expect(answer.code == 0)
    #expect(answer.output == "c.sqlite: 2 sources\n")
    #expect(try sandbox.rows("SELECT sum(messages) FROM stream_summary") == ["2"])
    let again = try sandbox.study("merge", "a.sqlite", "--corpus", "c.sqlite", "--json")
    #expect(again.output == #"{"channelsInConflict":[],"sources":2}"# + "\n")
    let missing = try sandbox.study("merge", "none.sqlite", "--corpus", "c.sqlite")
    #expect(missing.code == 1)
    #expect(missing.errors.hasPrefix("none.sqlite: there is no such corpus"))
  }
}
