/// Writes a report as Markdown that GitHub, VS Code, JupyterLab, pandoc and cmark all show.
///
/// No raw HTML; figures are images beside the report; everything that comes from data is escaped.
struct MarkdownWriter {
  private var paragraphs: [String] = []
  /// One level below the heading that a figure stands under.
  private var figureLevel = 3

  /// The whole of `report.md`.
  static func document(_ report: Report) -> String {
    var writer = MarkdownWriter()
    writer.write(report)
    return writer.paragraphs.joined(separator: "\n\n") + "\n"
  }

  private mutating func write(_ report: Report) {
    heading(1, report.title)
    section("Question", [report.question])
    section("Answer", report.answer.isEmpty ? [] : [report.answer.joined(separator: " ")])
    section("Data quality", report.dataQuality)
    section("Findings", report.findings)
    section("Method", report.method)
    references(report.references)
    section("Limits", report.limits.map { "- " + MarkdownText.escaped($0) }, isList: true)
    provenance(report.provenance)
  }

  private mutating func heading(_ level: Int, _ text: String) {
    paragraphs.append(String(repeating: "#", count: level) + " " + MarkdownText.escaped(text))
  }

  private mutating func section(_ title: String, _ texts: [String], isList: Bool = false) {
    guard !texts.isEmpty else { return }
    heading(2, title)
    if isList {
      paragraphs.append(texts.joined(separator: "\n"))
    } else {
      paragraphs += texts.map(MarkdownText.escaped)
    }
  }

  private mutating func section(_ title: String, _ blocks: [Report.Block]) {
    guard !blocks.isEmpty else { return }
    heading(2, title)
    figureLevel = 3
    for block in blocks {
      switch block {
      case .heading(let text):
        heading(3, text)
        figureLevel = 4
      case .paragraph(let text): paragraphs.append(MarkdownText.escaped(text))
      case .figure(let figure): write(figure)
      case .table(let table): write(table)
      }
    }
  }

  private mutating func write(_ figure: Figure) {
    heading(figureLevel, figure.title)
    paragraphs.append("![\(MarkdownText.escaped(figure.description))](\(figure.name).svg)")
    write(figure.table)
  }

  private mutating func write(_ table: Table) {
    paragraphs.append(MarkdownText.escaped(table.caption))
    let shown = table.rows.prefix(table.shown ?? table.rows.count)
    if table.rows.isEmpty {
      paragraphs.append("The table has no rows.")
    } else {
      paragraphs.append(MarkdownWriter.lines(table, Array(shown)))
    }
    paragraphs.append(MarkdownWriter.note(table, shown: Array(shown)))
  }

  /// What stands under a table: how many rows the file has besides, and what `<5` means.
  private static func note(_ table: Table, shown: [[Cell]]) -> String {
    let file = "[\(table.name).csv](\(table.name).csv)"
    let more = table.rows.count - shown.count
    let rest =
      switch more {
      case 0: "Data: \(file)."
      case 1: "1 more row in \(file)."
      default: "\(NumberText.count(more)) more rows in \(file)."
      }
    guard shown.contains(where: { $0.contains(where: \.isHidden) }) else { return rest }
    return rest
      + " \\<5: rests on fewer than five chatters, or would give such a number away by subtraction."
  }

  private static func lines(_ table: Table, _ rows: [[Cell]]) -> String {
    precondition(
      rows.allSatisfy { $0.count == table.columns.count }, "a row has a cell for each column")
    let header = table.columns.map { MarkdownText.escaped($0.title) }
    let rules = table.columns.indices.map { isNumeric(column: $0, table.rows) ? "---:" : "---" }
    let body = rows.map { $0.map { MarkdownText.escaped($0.readable) } }
    return ([header, rules] + body).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// Whether a column holds numbers and nothing else but gaps.
  private static func isNumeric(column: Int, _ rows: [[Cell]]) -> Bool {
    let known = rows.map { $0[column] }.filter { $0 != .missing }
    return !known.isEmpty && known.allSatisfy(\.isNumeric)
  }

  private mutating func references(_ references: [String]) {
    guard !references.isEmpty else { return }
    heading(3, "References")
    paragraphs.append(
      references.map { "- " + MarkdownText.escapedWithLinks($0) }.joined(separator: "\n"))
  }

  private mutating func provenance(_ provenance: Provenance) {
    heading(2, "Provenance")
    paragraphs.append(
      MarkdownText.escaped(
        "The same selection, parameters, seed and version give the same bytes."))
    let rows =
      [
        ("study", provenance.study), ("version", provenance.version),
        ("seed", String(provenance.seed)), ("selection digest", provenance.selectionDigest),
      ] + provenance.parameters.map { ("parameter " + $0.name, $0.value) }
      + provenance.counts.map { ($0.name, NumberText.count($0.value)) }
    let lines = rows.map { "| \(MarkdownText.escaped($0.0)) | \(MarkdownText.escaped($0.1)) |" }
    paragraphs.append((["| what | value |", "| --- | --- |"] + lines).joined(separator: "\n"))
  }
}
