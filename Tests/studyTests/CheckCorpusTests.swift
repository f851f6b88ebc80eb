import Corpus
import Emotes
import Foundation
import Pseudonyms
import Testing

private func manifest(seed: Int) -> String {
  "study: shell\ntitle: t\ncorpus: c.sqlite\nseed: \(seed)\ntimeZone: Asia/Seoul\n"
}

@Suite struct CheckCorpusTests {
  /// A project with an empty corpus and a report that was made from it with the seed 4.
  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.install("study-shell", shellStudy)
    try sandbox.write("Studies/quiet/study.yaml", manifest(seed: 4))
    let path = sandbox.root + "/Studies/quiet/c.sqlite"
    let key = try PseudonymKey(path: sandbox.root + "/pseudonym.key")
    let writer = try CorpusWriter(path: path, key: key, rules: nil)
    let nothing = Catalogue(date: nil, kind: .names, entries: [])
    #expect(try writer.importCatalogue(nothing, digest: "0", name: "none.txt"))
    try writer.close()
    let digest = try Corpus(path: path, selection: Selection()).selectionDigest()
    try sandbox.write(
      "Reports/quiet/run.json",
      """
      {"parameters": {"top": "3", "timeZone": "Asia/Seoul"}, "seed": 4, "version": "7",
       "selectionDigest": "\(digest)"}
      """)
    return sandbox
  }

  @Test func `check knows a report that is up to date`() throws {
    let answer = try project().study("check")
    #expect(answer.code == 0)
    #expect(
      answer.output == """
        quiet (Studies/quiet/study.yaml):
          corpus  Studies/quiet/c.sqlite (0 streams with 0 messages selected)
          report  up to date

        """)
  }

  @Test func `check tells which log of the same time is left out`() throws {
    let sandbox = try project()
    let log = "[0:00:01] Ann: hi\n[0:00:09] Ben: hi\n"
    try sandbox.write("two/2026-03-01-77.txt", log + "[0:00:12] Cat: hi\n[0:00:13] Cat: ho\n")
    try sandbox.write("one/2026-03-01-77.txt", "[0:00:02] Dan: hi\n" + log)
    for folder in ["one", "two"] {
      let answer = try sandbox.study(
        "ingest", folder, "--corpus", "Studies/quiet/c.sqlite", "--channel", "moonriver", "--key",
        "pseudonym.key")
      #expect(answer.code == 0)
    }
    let answer = try sandbox.study("check", "quiet")
    #expect(
      answer.output.contains(
        "  left out  2026-03-01-77.txt: vod:77 of moonriver overlaps another log of this name, "
          + "the better log, and is left out (3 messages)\n"))
    #expect(try sandbox.study("check", "quiet", "--json").output.contains(#""overlaps":["2026"#))
  }

  @Test func `a report tells which format counts where a stream came in two`() throws {
    let sandbox = try project()
    try sandbox.write("77.txt", "[0:00:01] Ann: hi\n[0:00:09] Ben: hi\n")
    try sandbox.write(
      "77.json",
      """
      {"streamer": {"name": "moonriver", "id": 100},
       "video": {"id": "77", "created_at": "2026-03-01T11:00:00Z", "start": 0, "end": 60},
       "comments": [{"_id": "c1", "content_offset_seconds": 2, "commenter":
       {"name": "ann", "display_name": "Ann", "_id": "1"}, "message": {"body": "hi", "fragments": []}}]}
      """)
    try sandbox.write("77.txt.meta.json", #"{"channel": "moonriver", "vod_id": "77"}"#)
    try sandbox.write(
      "Studies/two/study.yaml", "study: usage\ntitle: Use\ncorpus: c.sqlite\nseed: 1\n")
    for log in ["77.txt", "77.json"] {
      let answer = try sandbox.study(
        "ingest", log, "--corpus", "Studies/two/c.sqlite", "--key", "pseudonym.key")
      #expect(answer.code == 0)
    }
    #expect(try sandbox.study("run", "two", "--key", "pseudonym.key").code == 0)
    #expect(
      sandbox.read("Reports/two/overlaps.csv")
        == "left_out,counted,reason,streams,messages\n"
        + "twitchdownloader-txt,twitchdownloader-json,is the better log,1,2\n")
    let forced = try sandbox.study(
      "ingest", "77.txt", "--corpus", "Studies/two/c.sqlite", "--key", "pseudonym.key", "--replace")
    #expect(forced.code == 0)
    #expect(try sandbox.study("check", "two").output.contains("out of date"))
    #expect(try sandbox.study("run", "two", "--key", "pseudonym.key").code == 0)
    #expect(
      try #require(sandbox.read("Reports/two/overlaps.csv")).hasSuffix(
        "twitchdownloader-json,twitchdownloader-txt,was told to replace,1,1\n"))
  }

  @Test func `check tells why a report is out of date`() throws {
    let sandbox = try project()
    try sandbox.write(
      "Studies/quiet/study.yaml", manifest(seed: 5) + "parameters: {top: 2}\n")
    let answer = try sandbox.study("check", "quiet")
    #expect(answer.code == 0)
    #expect(
      answer.output.hasSuffix("  report  out of date: seed 4 is now 5, top 3 is now 2\n"))
    let json = try sandbox.study("check", "--json").output
    #expect(json.contains(#""report":"out of date: seed 4 is now 5, top 3 is now 2""#))
    #expect(json.filter { $0 == "\n" }.count == 1)
  }

  @Test func `a corpus that is none is a problem of the manifest`() throws {
    let sandbox = try project()
    try sandbox.write("Studies/quiet/c.sqlite", "달빛".appending(String(repeating: "x", count: 999)))
    let answer = try sandbox.study("check")
    #expect(answer.code == 3)
    #expect(answer.output.contains("Studies/quiet/c.sqlite: not a corpus"))
  }
}
