/// Tables as comma-separated values (RFC 4180, but lines end with a line feed alone).
public enum CSV {
  /// The table: a line of keys, then all its rows.
  static func document(_ table: Table) -> String {
    let header = table.columns.map { defused($0.key) }
    let lines = [header] + table.rows.map { $0.map(\.field) }
    return lines.map(line).joined()
  }

  /// A line of fields as they are; one with a comma, a quote or a line break is quoted.
  public static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\n"
  }

  /// A text that no spreadsheet runs as a formula.
  ///
  /// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe in
  /// front, as does one that begins with an apostrophe: dropping one leading apostrophe from every
  /// text gives the texts back.
  static func defused(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r'".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ field: String) -> String {
    guard field.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return field }
    let doubled = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"" + doubled + "\""
  }
}
