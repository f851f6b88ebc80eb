import Glibc
import SQLite

/// Unites corpora into one, as if all their sources had been ingested into it.
public struct CorpusMerge {
  /// How many corpora SQLite reads at once.
  public static let limit = 10

  private let path: String

  /// Names the corpus that gains what it lacks; it is made when missing.
  public init(into path: String) {
    self.path = path
  }

  /// Unites corpora, in one transaction.
  ///
  /// - Parameter inputs: the corpora to read, up to `limit`; they stay as they are.
  /// - Returns: the names of the channels whose time zone or prefix one of the corpora has
  ///   otherwise than the result, sorted.
  /// - Throws: `CorpusError` when a file is not a corpus, or was made with another key or other
  ///   rules; nothing has changed then.
  public func run(_ inputs: [String]) throws(CorpusError) -> [String] {
    try checkSettings(of: (access(path, F_OK) == 0 ? [path] : []) + inputs)
    do {
      let connection = try Connection(path: path, access: .readWrite)
      try CorpusSchema.prepareForWriting(connection, path: path)
      let conflicts = try unite(inputs, connection)
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
      return conflicts
    } catch let error as SQLiteError {
      throw CorpusError(writing: path, error)
    } catch {
      throw error as? CorpusError ?? .unwritable(path: path, reason: "\(error)")
    }
  }

  private func checkSettings(of paths: [String]) throws(CorpusError) {
    var first: [String: String]?
    for path in paths {
      let corpus = try Corpus(path: path, selection: Selection())
      let settings = try SettingsTable(connection: corpus.connection, path: path).read()
      if let first, first != settings { throw .otherSettings(path: path, other: paths[0]) }
      first = settings
    }
  }

  private func unite(_ inputs: [String], _ connection: Connection) throws(SQLiteError) -> [String] {
    let schemas = inputs.indices.map { "input\($0)" }
    for (schema, input) in zip(schemas, inputs) {
      let attach = try connection.prepare("ATTACH DATABASE ? AS \(schema)")
      attach.bind(input, at: 1)
      try attach.run()
    }
    var conflicts: Set<String> = []
    try connection.transaction { () throws(SQLiteError) in
      for schema in schemas {
        let union = CorpusUnion(connection: connection, input: schema)
        try union.run()
      }
      for schema in schemas {
        conflicts.formUnion(
          try CorpusUnion(connection: connection, input: schema).conflictingChannels())
      }
    }
    return conflicts.sorted()
  }
}
