public import Chat

/// A dated snapshot of emote sets.
public struct Catalogue: Equatable, Sendable {
  /// The day the snapshot was taken, from the file or its sidecar; nil when neither tells.
  public let date: CivilDate?
  /// What the file is, such as `helix` or `bttv`.
  public let kind: CatalogueKind
  /// The entries, sorted by set, provider, code and id, without repeats.
  public let entries: [CatalogueEntry]
  /// The snapshot as text: a line for its date and one for its kind, then each entry's line.
  ///
  /// Snapshots of the same day and content have the same lines, so a digest of the lines names it.
  public let lines: [String]

  /// Makes a snapshot; the entries may come in any order and repeat.
  ///
  /// - Complexity: O(*n* log *n*) for *n* entries.
  public init(date: CivilDate?, kind: CatalogueKind, entries: [CatalogueEntry]) {
    self.date = date
    self.kind = kind
    var kept: [CatalogueEntry] = []
    var lines = ["date\t\(date?.description ?? "")", "kind\t\(kind.rawValue)"]
    let sorted = entries.map { (line: $0.line, entry: $0) }.sorted { $0.line.precedes($1.line) }
    kept.reserveCapacity(sorted.count)
    lines.reserveCapacity(sorted.count + 2)
    for (line, entry) in sorted where kept.isEmpty || !line.hasSameBytes(as: lines[lines.count - 1])
    {
      kept.append(entry)
      lines.append(line)
    }
    self.entries = kept
    self.lines = lines
  }
}
