import Foundation
import TestKit
import Testing

@Suite struct ExportSupersetTests {
  /// A project with a corpus of one message.
  private func project() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.write("log.txt", "[0:00:01] Ann: LUL\n")
    let answer = try sandbox.study("ingest", "log.txt", "--corpus", "c.sqlite", "--channel", "ann")
    #expect(answer.code == 0)
    return sandbox
  }

  private func export(_ sandbox: Sandbox, _ output: String, in folder: String = "") throws
    -> Sandbox.Answer
  {
    try sandbox.study(
      "export", "superset", "--corpus", folder.isEmpty ? "c.sqlite" : "../c.sqlite", "--output",
      output, "--json", in: folder)
  }

  @Test func `a folder names the corpus by its absolute path`() throws {
    let sandbox = try project()
    try sandbox.write("sub/x", "")
    let answer = try export(sandbox, "out", in: "sub")
    #expect(answer.code == 0)
    #expect(answer.output == "{\"files\":18,\"output\":\"out\",\"written\":18}\n")
    #expect(answer.errors.contains("superset import-directory -o out"))
    let database = try #require(sandbox.read("sub/out/databases/emote_corpus.yaml"))
    let root = try #require(
      sandbox.root.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed))
    #expect(database.contains("sqlite:///file:\(root)/c.sqlite?mode=ro&uri=true\""))
    #expect(try export(sandbox, "out", in: "sub").output.hasSuffix("\"written\":0}\n"))
  }

  @Test func `an archive is the same in every time zone, and another command imports it`() throws {
    let sandbox = try project()
    let answer = try export(sandbox, "out.zip")
    #expect(answer.code == 0)
    #expect(answer.errors.contains("superset import-dashboards -p out.zip -u admin"))
    #expect(try export(sandbox, "an out.zip").errors.contains("-p 'an out.zip' -u admin"))
    #expect(try export(sandbox, "out.zip").output.hasSuffix("\"written\":0}\n"))
    let study = BuiltPrograms.folder.appending(path: "study").path
    try sandbox.run(
      "env", "TZ=Asia/Seoul", study, "export", "superset", "--corpus", "c.sqlite", "--output",
      "seoul.zip")
    #expect(try sandbox.run("cmp", "out.zip", "seoul.zip") == 0)
    #expect(try sandbox.run("python3", "-m", "zipfile", "-t", "out.zip") == 0)
  }

  @Test func `what is no corpus is refused, and nothing is written`() throws {
    let sandbox = try project()
    try sandbox.write("c.txt", "a text that is longer than the head of a database")
    for corpus in ["none.sqlite", "c.txt"] {
      let answer = try sandbox.study("export", "superset", "--corpus", corpus, "--output", "out")
      #expect(answer.code == 1)
      #expect(answer.errors.hasPrefix("\(corpus): "))
      #expect(answer.errors.filter { $0 == "\n" }.count == 1)
    }
    #expect(sandbox.read("out/metadata.yaml") == nil)
    #expect(try sandbox.study("export", "superset", "--corpus", "c.sqlite").code == 2)
  }

  @Test func `folders of Studies without a manifest are passed over`() throws {
    let sandbox = try project()
    try sandbox.write("Studies/superset/README.md", "# The dashboard\n")
    for verb in ["list", "check", "verify"] {
      let answer = try sandbox.study(verb)
      #expect(answer.code == 0)
      #expect(!(answer.output + answer.errors).contains("superset"))
    }
    #expect(try sandbox.study("check", "superset").code == 2)
  }
}
