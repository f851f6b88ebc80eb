extension Report {
  /// The version of the files' layout, raised when a reader of `run.json` or `results.json` would
  /// have to change.
  static let formatVersion = 1

  /// The report's files, sorted by name; the same report gives the same bytes.
  ///
  /// They are `report.md`, an `.svg` for each figure, a `.csv` for each table, `results.json` (all
  /// tables), `run.json` (what the report was made from) and `environment.json`.
  ///
  /// - Parameter environment: versions of libraries by name, shown in `environment.json` alone.
  /// - Returns: the files, `run.json` with a list of all their names.
  public func files(environment: [String: String]) -> [ReportFile] {
    var files = [
      ReportFile(name: "report.md", text: MarkdownWriter.document(self)),
      ReportFile(name: "results.json", text: resultsJSON.document()),
      ReportFile(
        name: "environment.json",
        text: JSON.object(environment.mapValues { .string($0) }).document()),
    ]
    files += figures.map { ReportFile(name: $0.name + ".svg", text: $0.svg) }
    files += tables.map { ReportFile(name: $0.name + ".csv", text: CSV.document($0)) }
    let names = Report.sorted(files.map(\.name) + ["run.json"])
    files.append(ReportFile(name: "run.json", text: runJSON(files: names).document()))
    Report.check(names)
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// The figures, in order.
  public var figures: [Figure] {
    (dataQuality + findings).compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// The tables, those of figures included, in order.
  public var tables: [Table] {
    (dataQuality + findings).compactMap { block in
      switch block {
      case .figure(let figure): figure.table
      case .table(let table): table
      case .heading, .paragraph: nil
      }
    }
  }

  private var resultsJSON: JSON {
    let named = tables.map { ($0.name, $0.json) }
    return .object([
      "formatVersion": .integer(Report.formatVersion),
      "study": .string(provenance.study),
      "answer": .strings(answer),
      "counts": provenance.countsJSON,
      "tables": .object(Dictionary(named) { first, _ in first }),
    ])
  }

  private func runJSON(files: [String]) -> JSON {
    .object([
      "formatVersion": .integer(Report.formatVersion),
      "study": .string(provenance.study),
      "version": .string(provenance.version),
      "seed": .integer(provenance.seed),
      "parameters": .object(
        Dictionary(provenance.parameters.map { ($0.name, .string($0.value)) }) { first, _ in first }
      ),
      "selectionDigest": .string(provenance.selectionDigest),
      "counts": provenance.countsJSON,
      "files": .strings(files),
    ])
  }

  private static func sorted(_ names: [String]) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func check(_ names: [String]) {
    precondition(Set(names).count == names.count, "each figure and table has a name of its own")
    precondition(
      names.allSatisfy { isPlain($0) }, "names of figures and tables are ASCII letters, digits, -")
  }

  /// Whether a name is made of ASCII letters, digits, `-` and `.` alone and hides nothing.
  static func isPlain(_ name: String) -> Bool {
    name.utf8.first != UInt8(ascii: ".")
      && name.utf8.allSatisfy { byte in
        let letter = byte | 0x20
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      }
  }
}

extension Provenance {
  var countsJSON: JSON {
    .object(Dictionary(counts.map { ($0.name, .integer($0.value)) }) { first, _ in first })
  }
}

extension Table {
  var json: JSON {
    .object([
      "caption": .string(caption),
      "columns": .array(
        columns.map { .object(["key": .string($0.key), "title": .string($0.title)]) }),
      "rows": .array(rows.map { .row($0.map(\.json)) }),
    ])
  }
}
