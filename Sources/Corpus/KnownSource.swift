public import Chat
public import ChatLogs
public import Emotes

/// A chat log that a corpus holds.
public struct KnownSource: Equatable, Sendable {
  /// SHA-256 of the decompressed content, in lower-case hexadecimal.
  public var digest: String
  /// The file's name without folders; in an archive, the archive's name, `:` and the path there.
  public var name: String
  /// The size of the decompressed content in bytes.
  public var bytes: Int
  /// Digests of the content's first bytes, by their number, which is a power of two.
  public var heads: [Int: String]
  /// The channel and the day of each of its parts, which say which names count; sorted.
  public var namedDays: [ChannelDate]
  /// The digest of the name tables that the source was matched with.
  public var nameTable: String
  /// What the columns of a CSV table were taken for; nil for other formats.
  public var columns: CSVColumns?
  /// Whether a longer source that starts with this one's content has taken its place.
  public var isSuperseded: Bool
  /// Whether it was told to count instead of what the corpus held of the same time.
  public var isReplacement: Bool
  /// The channels that the source holds, sorted by login and room id.
  public var channels: [Channel]
  /// What the corpus knows of the stream, for a log of one stream: channel, VOD id, title, start and
  /// length.
  public var facts: LogFacts?
  /// Messages of the source.
  public var messages: Int
  /// Notices of the source.
  public var notices: Int
  /// Records left out.
  public var ignored: Int
  /// Records that could not be used.
  public var rejected: Int

  /// All records.
  public var records: Int { messages + notices + ignored + rejected }
}
