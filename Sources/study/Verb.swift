import StudyKit

/// A verb of `study`: its command line, and what it does.
protocol Verb: Sendable {
  /// The word after `study`, or two where a verb needs an object: `catalogue import`.
  var name: String { get }
  /// Its flags, operands, help and exit codes.
  var command: Command { get }
  /// Does it.
  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode
}

/// The verbs, in the order of `study --help`.
let verbs: [any Verb] = [
  ListVerb(), CheckVerb(), RunVerb(), VerifyVerb(), InspectVerb(), IngestVerb(), ForgetVerb(),
  MergeVerb(), CatalogueImportVerb(), CatalogueFetchVerb(), CollectVerb(), ExportDailyVerb(),
  ExportTotalsVerb(), ExportResultVerb(), ExportSupersetVerb(), SimulateVerb(),
]
