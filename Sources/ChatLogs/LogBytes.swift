/// Where the bytes of a log come from.
public enum LogBytes: Sendable {
  /// A file.
  case file(path: String)
  /// A member of an archive, held in memory as it is stored; `isCut` when the archive ends inside it.
  case member(name: String, bytes: [UInt8], isCut: Bool)

  /// What sentences about the log call it.
  public var name: String {
    switch self {
    case .file(let path): path
    case .member(let name, _, _): name
    }
  }
}
