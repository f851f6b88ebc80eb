import Foundation
import Manifest
import StudyKit

/// The command line of `study`: its own verbs, and after them whatever `study-NAME` is installed.
struct Program {
  let surroundings: Surroundings

  /// Does what the words after the program's name ask for.
  func run(_ words: [String]) -> ExitCode {
    do {
      return try dispatch(words)
    } catch {
      let failure = Failure(error)
      surroundings.tell(failure.sentence)
      return failure.code
    }
  }

  private func dispatch(_ words: [String]) throws -> ExitCode {
    let rest = Array(words.dropFirst())
    switch words.first {
    case nil:
      surroundings.tell(help)
      return .usage
    case "--version":
      surroundings.say("study \(Version.current)")
      return .done
    case "--help", "-h": surroundings.output(help)
    case "help": try explain(rest)
    case let word?:
      if let group = VerbGroup(word) { return try run(group, rest) }
      if let verb = verbs.first(where: { $0.name == word }) { return try run(verb, rest) }
      try become(word, rest)
    }
    return .done
  }

  private func run(_ group: VerbGroup, _ words: [String]) throws -> ExitCode {
    if let first = words.first, ["--help", "-h"].contains(first) {
      surroundings.output(group.help)
      return .done
    }
    return try run(group.verb(words.first), Array(words.dropFirst()))
  }

  private func run(_ verb: any Verb, _ words: [String]) throws -> ExitCode {
    switch try verb.command.parse(words) {
    case .help:
      surroundings.output(verb.command.help)
      return .done
    case .run(let arguments): return try verb.run(arguments, in: surroundings)
    }
  }

  private func explain(_ words: [String]) throws {
    guard let word = words.first else { return surroundings.output(help) }
    if let group = VerbGroup(word) {
      let object = words.dropFirst().first
      surroundings.output(try object.map { try group.verb($0).command.help } ?? group.help)
    } else if let verb = verbs.first(where: { $0.name == word }) {
      surroundings.output(verb.command.help)
    } else {
      try become(word, ["--help"])
    }
  }

  /// Turns this process into the program `study-WORD`.
  private func become(_ word: String, _ words: [String]) throws {
    let programs = StudyPrograms(surroundings)
    guard !word.hasPrefix("-"), let program = programs.find(word) else {
      let words = verbs.map { String($0.name.prefix { $0 != " " }) }
      let known = words + ["help"] + programs.all().map(\.name)
      throw Failure(
        .usage,
        "study: '\(word)' is not a verb" + Spelling.hint(for: word, among: known)
          + " (see 'study --help')")
    }
    try program.become(words)
  }

  private var help: String {
    let sections = [
      "Studies of Twitch chat logs: logs in, counted once into a corpus; reports out.",
      "usage: study VERB [operands] [flags]",
      Command.section(
        "verbs", verbs.map { ($0.name, $0.command.summary) } + [("help VERB", "Explains a verb.")]),
      "Any other VERB runs the program study-VERB beside this one, else on PATH.",
      Command.section(
        "flags", [("--version", "Show the release."), ("--help", "Show this text.")]),
      Command.section("exit codes", ExitCode.allCases.map { (String($0.rawValue), $0.meaning) }),
    ]
    return sections.joined(separator: "\n\n") + "\n"
  }
}
