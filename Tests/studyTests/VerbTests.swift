import Foundation
import Testing

private let good = "study: shell\ntitle: 왜 웃나?\ncorpus: c.sqlite\nparameters: {top: 4}\n"

/// A project with one good manifest and the shell study.
private func project() throws -> Sandbox {
  let sandbox = try Sandbox()
  try sandbox.install("study-shell", shellStudy)
  try sandbox.write("Studies/laugh/study.yaml", good)
  return sandbox
}

@Suite struct VerbTests {
  @Test func `list shows manifests and studies`() throws {
    let sandbox = try project()
    try sandbox.write("Studies/broken/study.yaml", "study: shell\nbotz: 1\n")
    let answer = try sandbox.study("list", in: "Studies/laugh")
    #expect(answer.code == 0)
    #expect(
      answer.output.hasPrefix(
        """
        manifests:
          broken  3 problems; see 'study check broken'
          laugh   왜 웃나?

        studies:

        """))
    #expect(answer.output.contains("  Writes a fixed report.\n"))
    let json = try sandbox.study("list", "--json").output
    #expect(json.contains(#"{"path":"Studies/laugh/study.yaml","problems":0,"slug":"laugh""#))
    #expect(json.filter { $0 == "\n" }.count == 1)
  }

  @Test func `run writes the report and prints its path alone`() throws {
    let sandbox = try project()
    let answer = try sandbox.study("run", "laugh")
    #expect(answer.code == 0)
    #expect(answer.output == "Reports/laugh/report.md\n")
    #expect(answer.errors.contains("working"))
    #expect(sandbox.read("Reports/laugh/report.md") == "# 제목\n\none\ntwo\n")
  }

  @Test func `run takes a file and another folder and answers in JSON`() throws {
    let sandbox = try project()
    let answer = try sandbox.study(
      "run", "study.yaml", "--output", "out", "--json", in: "Studies/laugh")
    #expect(answer.code == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
    #expect(object["report"] as? String == "out/report.md")
    #expect(object["study"] as? String == "shell")
    #expect(sandbox.read("Studies/laugh/out/a.svg") == "<svg/>\n")
  }

  @Test func `a run that changes nothing says so and by code when asked`() throws {
    let sandbox = try project()
    try sandbox.install(
      "study-shell", shellStudy.replacingOccurrences(of: "date +%N", with: "echo 1"))
    #expect(try sandbox.study("run", "laugh", "--skip-code").code == 0)
    let again = try sandbox.study("run", "laugh")
    #expect(again.code == 0)
    #expect(again.errors.hasSuffix("the report is unchanged\n"))
    #expect(try sandbox.study("run", "laugh", "--skip-code").code == 99)
    try sandbox.write("Reports/laugh/a.svg", "<svg>")
    #expect(try sandbox.study("run", "laugh", "--skip-code").code == 0)
  }

  @Test(arguments: [
    ("study: shell\ntitle: poor\ncorpus: c\n", 4, "too few streams"),
    (
      "study: shell\ntitle: t\ncorpus: c\nparameters: {top: 10}\n", 3,
      "Studies/x/study.yaml:4:19: 'top' must be a whole number from 1 to 9, not '10'"
    ),
    (
      "study: shel\ntitle: t\ncorpus: c\n", 3,
      "Studies/x/study.yaml:1:8: there is no study 'shel'; did you mean 'shell'?"
    ),
    (
      "study: shell\ntitle: silent\ncorpus: c\n", 1, "study-shell ended well but wrote no report.md"
    ),
    ("study: shell\ntitle: crash\ncorpus: c\n", 1, "study-shell was ended by signal 9"),
    ("study: shell\ntitle: odd\ncorpus: c\n", 1, "study-shell ended with the unknown exit code 77"),
    ("study: shell\n", 3, "Studies/x/study.yaml:1:1: 'title' is missing"),
  ])
  func `run ends with the code of what went wrong`(yaml: String, code: Int32, words: String) throws
  {
    let sandbox = try project()
    try sandbox.write("Studies/x/study.yaml", yaml)
    let answer = try sandbox.study("run", "x")
    #expect(answer.code == code)
    #expect(answer.output.isEmpty)
    #expect(answer.errors.contains(words))
  }

  @Test func `a study runs in the group of its caller so that one Ctrl-C ends both`() throws {
    let sandbox = try project()
    try sandbox.write("Studies/g/study.yaml", "study: shell\ntitle: group\ncorpus: c\n")
    let answer = try sandbox.study("run", "g")
    let groups = answer.errors.split(separator: "\n").first { $0.hasPrefix("groups ") }
    let ids = try #require(groups).split(separator: " ").dropFirst()
    #expect(ids.count == 2)
    #expect(Set(ids).count == 1)
  }

  @Test func `a slug that is not there is told with the nearest one`() throws {
    let answer = try project().study("run", "luagh")
    #expect(answer.code == 2)
    #expect(
      answer.errors
        == "'luagh' is neither a manifest nor a folder of Studies; did you mean 'laugh'?\n")
  }

  @Test func `verify accepts the same bytes and names what differs`() throws {
    let sandbox = try project()
    #expect(try sandbox.study("run", "laugh").code == 0)
    let same = try sandbox.study("verify")
    #expect(same.code == 0)
    #expect(same.output == "laugh: the same\n")
    try sandbox.write("Reports/laugh/report.md", "# 제목\n\none\nTWO\n")
    try sandbox.write("Reports/laugh/old/b.svg", "<svg/>\n")
    try FileManager.default.removeItem(atPath: sandbox.root + "/Reports/laugh/a.svg")
    let different = try sandbox.study("verify", "laugh")
    #expect(different.code == 5)
    #expect(
      different.output == """
        Reports/laugh/a.svg: missing
        Reports/laugh/old/b.svg: is not a file of this report
        Reports/laugh/report.md:4: differs

        """)
  }

  @Test func `verify goes on after a failure and ends with its code`() throws {
    let sandbox = try project()
    try sandbox.write("Studies/z/study.yaml", "study: shell\n")
    let answer = try sandbox.study("verify", "--json")
    #expect(answer.code == 3)
    #expect(answer.output.contains(#""exitCode":3,"slug":"z""#))
    #expect(answer.output.contains(#""exitCode":5,"slug":"laugh""#))
  }

  @Test func `check tells all problems of all manifests`() throws {
    let sandbox = try project()
    try sandbox.write(
      "Studies/b/study.yaml", "study: shell\ntitle: t\ncorpus: c\nparameters: {tpo: 1, top: a}\n")
    let answer = try sandbox.study("check")
    #expect(answer.code == 3)
    #expect(
      answer.output == """
        Studies/b/study.yaml:4:14: unknown parameter 'tpo'; did you mean 'top'?
        Studies/b/study.yaml:4:27: 'top' must be a whole number from 1 to 9, not 'a'
        Studies/laugh/study.yaml:3:9: Studies/laugh/c.sqlite does not exist; add 'sources:' or make it
        laugh (Studies/laugh/study.yaml):
          corpus  Studies/laugh/c.sqlite (does not exist yet)
          report  missing

        """)
  }

  @Test func `outside a project list is empty and run says where to go`() throws {
    let sandbox = try Sandbox()
    try FileManager.default.removeItem(atPath: sandbox.root + "/Studies")
    #expect(try sandbox.study("list").code == 0)
    let answer = try sandbox.study("verify")
    #expect(answer.code == 2)
    #expect(answer.errors.contains("there is no folder Studies here or above"))
  }
}
