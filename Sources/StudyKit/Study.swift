public import Report

/// A kind of analysis: from a selection of a corpus to a report.
public protocol Study: Sendable {
  /// The name in manifests and of the executable `study-NAME`.
  var name: String { get }
  /// What the study does, in one sentence.
  var summary: String { get }
  /// The question that its reports answer.
  var question: String { get }
  /// The parameters, in the order in which people should meet them.
  var parameters: [Parameter] { get }

  /// Answers the question for one manifest.
  ///
  /// - Parameter context: parameter values, the corpus and the facts of the manifest.
  /// - Returns: the report; equal contexts give equal reports.
  /// - Throws: `Failure` with `ExitCode.dataQuality` when the data cannot carry an answer; any
  ///   other error is a failure.
  func run(_ context: StudyContext) throws -> Report
}
