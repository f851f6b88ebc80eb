public import Chat

/// A dated snapshot of emote sets.
public struct Catalogue: Equatable, Sendable {
  /// The day the snapshot was taken, from the file or its sidecar; nil when neither tells.
  public var date: CivilDate?
  /// What the file is, such as `helix` or `bttv`.
  public var kind: CatalogueKind
  /// The entries, sorted by set, provider, code and id, without repeats.
  public let entries: [CatalogueEntry]
  /// The logins of the bots that the file names, in lower case, sorted, without repeats.
  public let bots: [String]

  /// How many emotes the entries name.
  ///
  /// - Complexity: O(*n*) for *n* entries.
  public var emoteCount: Int { entries.count { !$0.emote.code.isEmpty } }

  /// Makes a snapshot; entries and bots may come in any order and repeat.
  ///
  /// - Complexity: O(*n* log *n*) for *n* entries.
  public init(
    date: CivilDate?, kind: CatalogueKind, entries: [CatalogueEntry], bots: [String] = []
  ) {
    self.date = date
    self.kind = kind
    self.bots = Set(bots.map { $0.lowercased() }).sorted { $0.precedes($1) }
    let sorted = entries.map { (line: $0.line, entry: $0) }.sorted { $0.line.precedes($1.line) }
    self.entries = sorted.indices.compactMap { index in
      let isRepeat = index > 0 && sorted[index].line.hasSameBytes(as: sorted[index - 1].line)
      return isRepeat ? nil : sorted[index].entry
    }
  }

  /// Makes a snapshot of entries that are those of another, in their order.
  public init(date: CivilDate?, kind: CatalogueKind, sortedEntries: [CatalogueEntry]) {
    self.date = date
    self.kind = kind
    entries = sortedEntries
    bots = []
  }

  /// The snapshot as text: a line for its date and one for its kind, then each entry's and bot's.
  ///
  /// Snapshots of the same day and content have the same lines, so a digest of the lines names it.
  ///
  /// - Complexity: O(*n*) for *n* entries.
  public var lines: [String] {
    ["date\t\(date?.description ?? "")", "kind\t\(kind.rawValue)"] + entries.map(\.line)
      + bots.map { ["bot", $0].tabSeparatedLine }
  }
}
