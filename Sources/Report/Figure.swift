/// A figure of a report: one SVG file, and the table of its numbers.
public struct Figure: Equatable, Sendable {
  /// The file name without ending: ASCII letters, digits and `-`.
  public var name: String
  /// The figure's title: the finding in words, with its number.
  public var title: String
  /// What a person would say of the figure on the telephone; the image's alternative text.
  public var description: String
  /// The SVG document.
  public var svg: String
  /// The figure's numbers.
  public var table: Table

  /// Makes a figure.
  public init(name: String, title: String, description: String, svg: String, table: Table) {
    self.name = name
    self.title = title
    self.description = description
    self.svg = svg
    self.table = table
  }
}
