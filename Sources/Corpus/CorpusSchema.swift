import SQLite

/// What a corpus file must look like.
enum CorpusSchema {
  /// The mark in the file's header that tells a corpus from other SQLite files: `Chat`.
  static let applicationID: Int64 = 0x4368_6174

  static let migrations = [
    Migration(
      name: "first tables",
      sql: String(decoding: PackageResources.tables_sql, as: UTF8.self)
        + "PRAGMA application_id = \(applicationID);"),
    Migration(
      name: "names of channels and chatters by source, bots, new views",
      sql: String(
        decoding: PackageResources.version2_sql + PackageResources.views_sql, as: UTF8.self)),
  ]

  /// Throws unless the file is a corpus of the current schema.
  static func checkForReading(_ connection: Connection, path: String) throws(CorpusError) {
    let version = try version(of: connection, path: path)
    guard let version else { throw .notACorpus(path: path) }
    if version < migrations.count { throw .olderSchema(path: path, version: version) }
  }

  /// Whether a file is a corpus; false for a file that is empty or does not exist yet.
  static func isCorpus(_ connection: Connection, path: String) throws(CorpusError) -> Bool {
    if try version(of: connection, path: path) != nil { return true }
    guard try isEmpty(connection, path: path) else { throw .notACorpus(path: path) }
    return false
  }

  /// Whether a corpus has an older schema than the current one.
  static func isOlder(_ connection: Connection, path: String) throws(CorpusError) -> Bool {
    try version(of: connection, path: path).map { $0 < migrations.count } ?? false
  }

  /// Brings a new or older file to the current schema.
  static func prepareForWriting(_ connection: Connection, path: String) throws(CorpusError) {
    do {
      try connection.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      try connection.execute("PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY")
      try connection.migrate(migrations)
      try connection.execute(
        "CREATE TEMP TABLE IF NOT EXISTS lost_lists (list INTEGER PRIMARY KEY)")
    } catch {
      throw CorpusError(writing: path, error)
    }
  }

  /// The schema's version; nil when the file is not a corpus.
  private static func version(
    of connection: Connection, path: String
  ) throws(CorpusError) -> Int? {
    let version: Int
    do {
      guard try connection.integer("PRAGMA application_id") == applicationID else { return nil }
      version = try connection.schemaVersion()
    } catch {
      throw CorpusError(reading: path, error)
    }
    if version > migrations.count { throw .newerSchema(path: path, version: version) }
    return version
  }

  private static func isEmpty(
    _ connection: Connection, path: String
  ) throws(CorpusError) -> Bool {
    do {
      return try connection.integer("SELECT count(*) FROM sqlite_schema") == 0
    } catch {
      throw CorpusError(reading: path, error)
    }
  }
}
