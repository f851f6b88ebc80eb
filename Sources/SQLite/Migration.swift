/// One named step from a version of a schema to the next.
///
/// A database's `user_version` is the number of steps that it has taken.
public struct Migration: Sendable {
  /// What the step brings, in a few words.
  public let name: String
  /// The statements of the step.
  public let sql: String

  /// Makes a step.
  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }
}

extension Connection {
  /// The number of migrations that the database has taken.
  public func schemaVersion() throws(SQLiteError) -> Int {
    Int(try integer("PRAGMA user_version") ?? 0)
  }

  /// Takes the steps that the database has not taken yet, each in a transaction of its own.
  ///
  /// - Precondition: the database has not taken more steps than there are.
  public func migrate(_ migrations: [Migration]) throws(SQLiteError) {
    let version = try schemaVersion()
    precondition(version <= migrations.count, "check schemaVersion() before migrate(_:)")
    for index in version..<migrations.count {
      try transaction { () throws(SQLiteError) in
        try execute(migrations[index].sql)
        try execute("PRAGMA user_version = \(index + 1)")
      }
    }
  }
}
