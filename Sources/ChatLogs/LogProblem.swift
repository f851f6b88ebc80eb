/// Why a whole file is refused.
public enum LogProblem: Error, Equatable, Sendable {
  /// The file cannot be opened or read.
  case unreadable(path: String, reason: String)
  /// An archive cannot be read to its end.
  case damagedArchive(path: String, reason: String)
  /// A member of an archive is larger than what is read of one, in bytes.
  case largeMember(path: String, limit: Int)
  /// The file has no bytes.
  case empty(path: String)
  /// The file's content is not a chat log of a known format.
  case notAChatLog(path: String, looksLike: String?)
  /// The file is of a kind that is known and no chat log of Twitch, with what to do about it.
  case foreign(path: String, name: String, advice: String)
  /// The file is a CSV table, and nobody has said what its columns hold.
  case needsColumns(path: String, names: String)
  /// A CSV table lacks a column that was named; `names` are those it has.
  case unknownColumn(path: String, column: String, names: String)
  /// A CSV table of several channels has no times with a date.
  case undatedChannels(path: String)
}

extension LogProblem {
  /// Whether the file is JSON that is no known program's log.
  public var isOtherJSON: Bool {
    if case .notAChatLog(_, LookAlike.json?) = self { true } else { false }
  }
}

extension LogProblem: CustomStringConvertible {
  /// One sentence that names the file, what is wrong and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot be read (\(reason)); check the path and its permissions."
    case .damagedArchive(let path, let reason):
      "\(path): the archive cannot be read to its end (\(reason)); the logs before that are read, "
        + "download or pack it again for the rest."
    case .largeMember(let path, let limit):
      "\(path): larger than \(limit >> 20) MiB, which is the most that is read inside an archive; "
        + "unpack it and name the file."
    case .empty(let path):
      "\(path): the file is empty; download the chat again or leave the file out."
    case .notAChatLog(let path, let looksLike?):
      "\(path): not a chat log that can be read: it looks like \(looksLike); "
        + LogProblem.advice
    case .foreign(let path, let name, let advice):
      "\(path): not a chat log that can be read: it is \(name); \(advice)."
    case .needsColumns(let path, let names):
      "\(path): it looks like a CSV table with the columns \(names); if one of them holds the "
        + "chatters' names, say what they hold with --columns user=NAME,text=NAME,time=NAME,"
        + "channel=NAME or in \(path).meta.json, as {\"columns\": {\"time\": \"NAME\", "
        + "\"user\": \"NAME\", \"text\": \"NAME\", \"channel\": \"NAME\"}}, time and channel where "
        + "there are any; a table without names cannot be counted."
    case .unknownColumn(let path, let column, let names):
      "\(path): the table has no column '\(column)'; correct the columns that are named for it, "
        + "it has \(names)."
    case .undatedChannels(let path):
      "\(path): a table of several channels needs times with a date; make one table a channel and "
        + "leave channel out of the columns that are named."
    case .notAChatLog(let path, nil):
      "\(path): not a chat log of a known format; " + LogProblem.advice
    }
  }

  private static var advice: String {
    let names = LogFormat.allCases.map(\.rawValue).joined(separator: ", ")
    return "leave it out, or name its format with --format (\(names))."
  }
}
