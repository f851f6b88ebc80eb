import Corpus
import Foundation
import Manifest
import StudyKit

/// `study check`: what is wrong with manifests, what they would use, what is out of date.
struct CheckVerb: Verb {
  let name = "check"

  let command = Command(
    call: "study check",
    summary: "Tells what is wrong with manifests, what they would use and what is out of date.",
    discussion: Command.section(
      "keys of a manifest", Manifest.Key.allCases.map { ($0.rawValue, $0.documentation) }),
    operands: [Operand("SLUG|FILE", .any, "Manifests; all of Studies when none is named.")],
    flags: [KeyFile.flag, Flag("json", "Print one line of JSON instead.")],
    exitCodes: [.done, .failed, .usage, .manifestWrong])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let files = try Project(place).manifests(arguments.operands)
    let checks = files.map { ManifestCheck($0, key: arguments["key"], in: place) }
    if arguments.has("json") {
      try place.sayJSON(["manifests": checks])
    } else {
      for check in checks { place.say(check.text) }
    }
    return checks.allSatisfy(\.problems.isEmpty) ? .done : .manifestWrong
  }
}
