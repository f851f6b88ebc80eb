/// What `describe` tells of a study: process contract version 1.
public struct StudyDescription: Equatable, Sendable, Codable {
  /// The version of the process contract that the study speaks.
  public var contract: Int
  /// The study's name.
  public var name: String
  /// What it does, in one sentence.
  public var summary: String
  /// The question that it answers.
  public var question: String
  /// The release that reports name.
  public var version: String
  /// The parameters that a manifest may give.
  public var parameters: [Parameter]

  /// Describes a study of this release.
  public init(_ study: any Study) {
    contract = Version.contract
    name = study.name
    summary = study.summary
    question = study.question
    version = Version.current
    parameters = study.parameters
  }
}
