import Corpus
import Manifest
import StudyKit

/// `study forget`: undoes the ingest of chat logs.
struct ForgetVerb: Verb {
  let name = "forget"

  let command = Command(
    call: "study forget",
    summary: "Takes chat logs out of a corpus, as if they had never been ingested.",
    discussion: KeyFile.rule,
    operands: [
      Operand("SOURCE", .some, "A chat log, the name of its file, or the start of its digest.")
    ],
    flags: [
      Flag("corpus", "FILE", "The corpus."),
      KeyFile.flag,
      Flag("json", "Print one line of JSON instead."),
    ],
    exitCodes: [.done, .failed, .usage])

  /// What `--json` prints.
  private struct Result: Encodable {
    var forgotten: [Source]
    var ingestAgain: [Source]
  }

  private struct Source: Encodable {
    var digest: String
    var messages: Int
    var name: String

    init(_ source: KnownSource) {
      digest = source.digest
      messages = source.messages
      name = source.name
    }
  }

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let corpus = try command.value("corpus", of: arguments)
    guard isFile(corpus) else { throw CorpusError.missing(path: corpus) }
    let key = KeyFile.path(
      given: arguments["key"], corpus: corpus, environment: place.environment)
    let writer = try CorpusWriter(path: corpus, key: KeyFile.key(key, of: corpus), rules: nil)
    let choice = SourceChoice(sources: try writer.knownSources(), corpus: corpus)
    let sources = try arguments.operands.map(choice.source)
    let ingestAgain = try writer.forget(sources.map(\.digest))
    try writer.close()
    try show(sources, ingestAgain, asJSON: arguments.has("json"), in: place)
    return .done
  }

  private func show(
    _ forgotten: [KnownSource], _ ingestAgain: [KnownSource], asJSON: Bool, in place: Surroundings
  ) throws {
    if asJSON {
      return try place.sayJSON(
        Result(forgotten: forgotten.map(Source.init), ingestAgain: ingestAgain.map(Source.init)))
    }
    for source in forgotten { place.say("\(source.name): forgotten (\(source.messages) messages)") }
    for source in ingestAgain {
      place.say("\(source.name): counts again, but its rows are gone; ingest the file again")
    }
  }
}
