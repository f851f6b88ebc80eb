import StudyKit
import Testing

private let command = Command(
  call: "study demo", summary: "Shows how commands are read.",
  discussion: "Nothing more to say.",
  operands: [Operand("SLUG", .one, "What to show."), Operand("FILE", .any, "More of it.")],
  flags: [Flag("output", "DIR", "Where to."), Flag("json", "Print JSON.")],
  exitCodes: [.done, .usage])

private func arguments(_ words: [String]) throws -> Arguments {
  guard case .run(let arguments) = try command.parse(words) else {
    throw Failure(.failed, "help was not asked for")
  }
  return arguments
}

@Suite struct CommandTests {
  @Test(arguments: [
    ("a", ["a"], nil, false), ("a --json", ["a"], nil, true),
    ("--output d a", ["a"], "d", false), ("--output=d a b", ["a", "b"], "d", false),
    ("--output=a=b x", ["x"], "a=b", false), ("--output d --output e a", ["a"], "e", false),
    ("-- --json", ["--json"], nil, false), ("a -- -- b", ["a", "--", "b"], nil, false),
    ("a -", ["a", "-"], nil, false), ("--output --json a", ["a"], "--json", false),
    ("a -- --help", ["a", "--help"], nil, false),
  ])
  func `flags and operands are told apart`(
    line: String, operands: [String], output: String?, json: Bool
  ) throws {
    let arguments = try arguments(line.split(separator: " ").map(String.init))
    #expect(arguments.operands == operands)
    #expect(arguments["output"] == output)
    #expect(arguments.has("json") == json)
  }

  @Test func `a repeated flag keeps all its values`() throws {
    #expect(try arguments(["a", "--output", "1", "--output=2"]).all("output") == ["1", "2"])
  }

  @Test(arguments: [
    (["a", "--outptu", "d"], "unknown flag '--outptu'; did you mean '--output'?"),
    (["a", "--jsn=1"], "unknown flag '--jsn'; did you mean '--json'?"),
    (["a", "-x"], "unknown flag '-x'"),
    (["a", "-json"], "unknown flag '-json'; did you mean '--json'?"),
    (["a", "--json=1"], "--json takes no value; write --json"),
    (["a", "--output"], "--output needs a value: --output DIR"),
    (["a", "--output="], "--output needs a value: --output DIR"),
    ([], "SLUG is missing"),
  ])
  func `a wrong command line is told in one sentence`(words: [String], what: String) {
    #expect(throws: Failure(.usage, "study demo: \(what) (see 'study demo --help')")) {
      try command.parse(words)
    }
  }

  @Test func `too many operands are refused`() {
    let closed = Command(call: "study list", summary: "Lists.", exitCodes: [.done])
    #expect(throws: Failure(.usage, "study list: unexpected 'x' (see 'study list --help')")) {
      try closed.parse(["x"])
    }
  }

  @Test(arguments: [["--help"], ["-h"], ["--nonsense", "--help"], ["a", "b", "-h"]])
  func `asking for help wins over everything`(words: [String]) throws {
    #expect(try command.parse(words) == .help)
  }

  @Test func `a required flag that is missing is named with its value`() {
    #expect(throws: command.wrong("--output DIR is missing")) {
      try command.value("output", of: Arguments())
    }
  }

  @Test func `help shows everything that was declared`() {
    #expect(
      command.help == """
        Shows how commands are read.

        Nothing more to say.

        usage: study demo SLUG [FILE]... [flags]

        operands:
          SLUG  What to show.
          FILE  More of it.

        flags:
          --output DIR  Where to.
          --json        Print JSON.
          --help        Show this text.

        exit codes:
          0  done
          2  the command line is wrong

        """)
  }
}
