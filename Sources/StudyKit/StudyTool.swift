import Corpus
import FoundationEssentials
import Glibc
import Manifest
import Report

/// The command-line program of one study: `describe` and `run`, process contract version 1.
///
/// ```swift
/// import StudyKit
/// import UsageStudy
///
/// @main enum Tool { static func main() { StudyTool(UsageStudy()).main() } }
/// ```
public struct StudyTool {
  let study: any Study

  /// Makes the program of a study.
  public init(_ study: any Study) {
    self.study = study
  }

  /// Runs the program with the process's arguments and ends the process.
  public func main() -> Never {
    let words = Array(Swift.CommandLine.arguments.dropFirst())
    let code = respond(
      to: words, output: { StandardStream.output.write($0) },
      diagnostics: { StandardStream.error.write($0 + "\n") })
    exit(code.rawValue)
  }

  /// Does what the words ask for.
  ///
  /// - Parameters:
  ///   - words: the words after the program's name.
  ///   - output: takes text for standard output.
  ///   - diagnostics: takes lines for standard error.
  /// - Returns: how it ended.
  func respond(
    to words: [String], output: (String) -> Void, diagnostics: (String) -> Void
  ) -> ExitCode {
    do {
      try dispatch(words, output)
      return .done
    } catch {
      let failure = Failure(error)
      diagnostics(failure.sentence)
      return failure.code
    }
  }

  private func dispatch(_ words: [String], _ output: (String) -> Void) throws {
    let rest = Array(words.dropFirst())
    switch words.first {
    case "describe":
      if let _ = try arguments(describeCommand, rest, output) { output(try description()) }
    case "run":
      if let arguments = try arguments(runCommand, rest, output) { try run(arguments) }
    case "--version": output("study-\(study.name) \(Version.current)\n")
    case "--help", "-h", "help": output(help)
    case let word: throw wrong(word)
    }
  }

  private func arguments(_ command: Command, _ words: [String], _ output: (String) -> Void) throws
    -> Arguments?
  {
    switch try command.parse(words) {
    case .run(let arguments): return arguments
    case .help:
      output(command.help)
      return nil
    }
  }

  private func wrong(_ word: String?) -> Failure {
    let what =
      word.map { "'\($0)' is not a verb" + Spelling.hint(for: $0, among: ["describe", "run"]) }
      ?? "a verb is missing: describe or run"
    return Failure(.usage, "study-\(study.name): \(what) (see 'study-\(study.name) --help')")
  }

  private func description() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(StudyDescription(study)), as: UTF8.self) + "\n"
  }

  private func run(_ arguments: Arguments) throws {
    let file = try runCommand.value("manifest", of: arguments)
    let folder = try runCommand.value("output", of: arguments)
    let manifest = try Manifest(file: file)
    guard manifest.study == study.name else {
      throw manifest.problem(
        .study, "asks for the study '\(manifest.study)', but this is study-\(study.name)")
    }
    let context = try StudyContext(
      study: study, manifest: manifest, corpusPath: arguments["corpus"] ?? manifest.corpus)
    try study.run(context).write(to: folder, environment: StudyTool.environment)
  }
}
