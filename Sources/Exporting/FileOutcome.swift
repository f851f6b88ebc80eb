/// What an export of one file did.
public struct FileOutcome: Equatable, Sendable {
  /// The file's rows, its header not among them.
  public var rows: Int
  /// Whether the file was written, because it was missing or different.
  public var isWritten: Bool
}
