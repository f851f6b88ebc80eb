/// A table of a report, written as Markdown in the report and as a CSV file beside it.
public struct Table: Equatable, Sendable {
  /// The file name without ending: ASCII letters, digits and `-`.
  public var name: String
  /// What the table shows, in one sentence.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The rows; each has as many cells as there are columns.
  public var rows: [[Cell]]
  /// How many rows the report shows, nil for all; the CSV file always has all.
  public var shown: Int?

  /// A column.
  public struct Column: Equatable, Sendable {
    /// The heading for people, such as `last used`.
    public var title: String
    /// The heading in CSV, such as `last_used`.
    public var key: String

    /// Makes a column.
    public init(_ title: String, key: String) {
      self.title = title
      self.key = key
    }
  }

  /// Makes a table.
  public init(
    name: String, caption: String, columns: [Column], rows: [[Cell]], shown: Int? = nil
  ) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.shown = shown
  }
}
