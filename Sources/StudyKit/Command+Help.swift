extension Command {
  /// The text of `--help`.
  public var help: String {
    let options = flags.map {
      ("--" + $0.name + ($0.value.map { " " + $0 } ?? ""), $0.documentation)
    }
    let sections = [
      summary, discussion, "usage: " + usage,
      Command.section("operands", operands.map { ($0.name, $0.documentation) }),
      Command.section("flags", options + [("--help", "Show this text.")]),
      Command.section("exit codes", exitCodes.map { (String($0.rawValue), $0.meaning) }),
    ]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var usage: String {
    ([call] + operands.map(\.usage) + ["[flags]"]).joined(separator: " ")
  }

  /// A section of a help text: a heading, and pairs of a term and its meaning in two columns.
  public static func section(_ heading: String, _ pairs: [(term: String, meaning: String)])
    -> String
  {
    guard !pairs.isEmpty else { return "" }
    let width = pairs.map(\.term.count).max() ?? 0
    let lines = pairs.map { pair in
      "  " + pair.term + String(repeating: " ", count: width - pair.term.count + 2) + pair.meaning
    }
    return ([heading + ":"] + lines).joined(separator: "\n")
  }
}
