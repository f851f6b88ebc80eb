public import ChatLogs

/// A chat log that is about to be written into a corpus.
public struct ChatSource: Equatable, Sendable {
  /// SHA-256 of the decompressed content, in lower-case hexadecimal.
  public var digest: String
  /// The file's name without folders; in an archive, the archive's name, `:` and the path there.
  public var name: String
  /// The log's format.
  public var format: LogFormat
  /// The size of the decompressed content in bytes.
  public var bytes: Int
  /// Digests of the content's first bytes, by their number, which is a power of two.
  public var heads: [Int: String]
  /// Digests of known sources whose whole content is the head of this one.
  public var supersedes: [String]
  /// What the columns of a CSV table were taken for; nil for other formats.
  public var columns: CSVColumns?
  /// Whether it counts instead of whatever the corpus holds of the same time, richer or not.
  public var replaces: Bool

  /// Makes a description of a source.
  public init(
    digest: String, name: String, format: LogFormat, bytes: Int, heads: [Int: String] = [:],
    supersedes: [String] = [], columns: CSVColumns? = nil, replaces: Bool = false
  ) {
    self.digest = digest
    self.name = name
    self.format = format
    self.bytes = bytes
    self.heads = heads
    self.supersedes = supersedes
    self.columns = columns
    self.replaces = replaces
  }
}
