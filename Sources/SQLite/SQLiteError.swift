/// Why SQLite refused to do something; bound values are never part of it.
public struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// SQLite's extended result code.
  public let code: Int32
  /// SQLite's message.
  public let message: String
  /// The statement, without the values bound to it; nil when there was none.
  public let sql: String?

  /// Makes an error.
  public init(code: Int32, message: String, sql: String?) {
    self.code = code
    self.message = message
    self.sql = sql
  }

  /// The result code without its extension, such as 5 for busy and 26 for not a database.
  public var primaryCode: Int32 { code & 0xFF }

  /// The error in one sentence.
  public var description: String {
    "SQLite error \(code): \(message)" + (sql.map { " - while executing \($0)" } ?? "")
  }
}
