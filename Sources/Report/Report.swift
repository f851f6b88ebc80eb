/// What a study has found, before it becomes files.
public struct Report: Equatable, Sendable {
  /// The title, from the manifest.
  public var title: String
  /// The question that the study answers.
  public var question: String
  /// The answer: three sentences with numbers.
  public var answer: [String]
  /// What limits the data, as sentences and tables.
  public var dataQuality: [Block]
  /// The findings, in order.
  public var findings: [Block]
  /// How it was done, in paragraphs.
  public var method: [String]
  /// The sources that the method rests on.
  public var references: [String]
  /// What the numbers do not say.
  public var limits: [String]
  /// What the report was made from.
  public var provenance: Provenance

  /// A piece of a section.
  public enum Block: Equatable, Sendable {
    /// A heading within the section.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// A figure, with its table.
    case figure(Figure)
    /// A table without a figure.
    case table(Table)
  }

  /// Makes a report.
  public init(
    title: String, question: String, answer: [String], dataQuality: [Block], findings: [Block],
    method: [String], references: [String], limits: [String], provenance: Provenance
  ) {
    self.title = title
    self.question = question
    self.answer = answer
    self.dataQuality = dataQuality
    self.findings = findings
    self.method = method
    self.references = references
    self.limits = limits
    self.provenance = provenance
  }
}
