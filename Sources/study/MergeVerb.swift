import Corpus
import StudyKit

/// `study merge`: unites corpora.
struct MergeVerb: Verb {
  let name = "merge"

  let command = Command(
    call: "study merge",
    summary: "Unites corpora that were made with one key and the same rules.",
    operands: [Operand("FILE", .some, "A corpus; it is not changed.")],
    flags: [
      Flag("corpus", "FILE", "The corpus that gains what it lacks; made when missing."),
      Flag("json", "End with one line of JSON on standard output."),
    ],
    exitCodes: [.done, .failed, .usage])

  /// What `--json` prints.
  private struct Result: Encodable {
    var channelsInConflict: [String]
    var sources: Int
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let path = try command.value("corpus", of: arguments)
    let inputs = arguments.operands.filter { $0 != path }
    guard inputs.count <= CorpusMerge.limit else {
      throw command.wrong("takes \(CorpusMerge.limit) corpora at once; merge the others afterwards")
    }
    let conflicts = try CorpusMerge(into: path).run(inputs)
    let sources = try Corpus(path: path, selection: Selection()).knownSources().count
    for channel in conflicts {
      place.tell("\(channel): the corpora differ in its time zone or prefix; the first one's stays")
    }
    if arguments.has("json") {
      try place.sayJSON(Result(channelsInConflict: conflicts, sources: sources))
    } else {
      place.say("\(path): \(sources) \(sources == 1 ? "source" : "sources")")
    }
    return .done
  }
}
