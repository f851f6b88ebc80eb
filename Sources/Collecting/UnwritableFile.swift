/// A file that cannot be written.
public struct UnwritableFile: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String

  /// What happened, and what to do, in one sentence.
  public var description: String {
    "\(path): this file cannot be written; check the folder and the space there"
  }
}
