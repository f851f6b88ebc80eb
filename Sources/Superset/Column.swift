/// A column of a view that Superset reads.
struct Column: Equatable, Sendable {
  /// What a column holds.
  enum Kind: Equatable, Sendable {
    /// Text.
    case text
    /// A whole number.
    case integer
    /// A number with a fraction.
    case real
    /// A day, kept as the text `YYYY-MM-DD`.
    case day
    /// A moment in UTC, kept as the text `YYYY-MM-DD HH:MM:SS`.
    case moment
  }

  /// The name in the view.
  var name: String
  /// What it holds.
  var kind: Kind
  /// What a person reads.
  var title: String

  /// The column as an entry of a dataset's file.
  var tree: Tree {
    [
      "column_name": .text(name), "verbose_name": .text(title), "type": .text(type),
      "is_dttm": .flag(timeFormat != nil),
      "python_date_format": timeFormat.map(Tree.text) ?? .null, "is_active": true,
      "groupby": true, "filterable": true,
    ]
  }

  /// The `strftime` format of a time; nil for other columns.
  var timeFormat: String? {
    switch kind {
    case .day: "%Y-%m-%d"
    case .moment: "%Y-%m-%d %H:%M:%S"
    case .text, .integer, .real: nil
    }
  }

  /// The type that Superset is told.
  ///
  /// Days of type TEXT would be compared with texts that have a time behind the day, so that a period
  /// would lose its first day and gain the one after its last.
  private var type: String {
    switch kind {
    case .text: "TEXT"
    case .day: "DATE"
    case .moment: "DATETIME"
    case .integer: "INTEGER"
    case .real: "REAL"
    }
  }
}
