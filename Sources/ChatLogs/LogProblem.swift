/// Why a whole file is refused.
public enum LogProblem: Error, Equatable, Sendable {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// The file has no bytes.
  case empty(path: String)
  /// The file's content is not a chat log of a known format.
  case notAChatLog(path: String, looksLike: String?)
  /// The file is a CSV table, and nobody has said what its columns hold.
  case needsColumns(path: String, names: String)
  /// A CSV table lacks a column that was named; `names` are those it has.
  case unknownColumn(path: String, column: String, names: String)
  /// A CSV table of several channels has no times with a date.
  case undatedChannels(path: String)
}

extension LogProblem: CustomStringConvertible {
  /// One sentence that names the file, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check the path and its permissions."
    case .empty(let path):
      "\(path): the file is empty; download the chat again or leave the file out."
    case .notAChatLog(let path, let looksLike?):
      "\(path): not a chat log that can be read: it looks like \(looksLike); "
        + LogProblem.advice
    case .needsColumns(let path, let names):
      "\(path): it looks like a CSV table with the columns \(names); say what they hold in "
        + "\(path).meta.json, as {\"columns\": {\"time\": \"NAME\", \"user\": \"NAME\", "
        + "\"text\": \"NAME\", \"channel\": \"NAME\"}}, time and channel where there are any."
    case .unknownColumn(let path, let column, let names):
      "\(path): the table has no column '\(column)'; correct \"columns\" in \(path).meta.json, "
        + "it has \(names)."
    case .undatedChannels(let path):
      "\(path): a table of several channels needs times with a date; make one table a channel and "
        + "leave \"channel\" out of \"columns\" in \(path).meta.json."
    case .notAChatLog(let path, nil):
      "\(path): not a chat log of a known format; " + LogProblem.advice
    }
  }

  private static var advice: String {
    let names = LogFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return "leave it out, or name its format with --format (\(names))."
  }
}
