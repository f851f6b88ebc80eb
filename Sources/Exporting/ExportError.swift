/// Why an export could not be written.
public enum ExportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A file or folder cannot be written.
  case unwritable(path: String, reason: String)
  /// A database is in the way of a table of text.
  case isDatabase(path: String)
  /// What is in the way of a result database is something else.
  case notAResultDatabase(path: String)
  /// Another program writes the file, or died while it did.
  case inUse(path: String, journal: String)
  /// Another program has locked the file.
  case locked(path: String)
  /// A corpus has a day that is none.
  case notADay(String)

  /// What happened and what to do, in one sentence.
  public var description: String {
    switch self {
    case .unwritable(let path, let reason):
      "\(path): the export cannot be written (\(reason)); check the path, your permissions and the "
        + "free space"
    case .isDatabase(let path):
      "\(path): this is a database, and would be replaced by a table of text; name another file"
    case .notAResultDatabase(let path):
      "\(path): this is something else than a database with the table result3 alone, and stays; "
        + "move it away, or name another file"
    case .inUse(let path, let journal):
      "\(path): \(journal) is beside it, so another program is writing the file or died while it "
        + "did; end that program, or open the file with sqlite3 once, and try again"
    case .locked(let path):
      "\(path): another program has locked it; end what that program does there, and try again"
    case .notADay(let day):
      "the corpus has a stream of the day '\(day)', which is none; make the corpus again"
    }
  }
}
