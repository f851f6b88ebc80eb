/// Which columns of a CSV table hold what, by the names in the table's first line.
public struct CSVColumns: Codable, Equatable, Sendable {
  /// The column of the times; nil when the table has none.
  public var time: String?
  /// The column of the chatters' names, `Display` or `Display (login)`.
  public var user: String
  /// The column of the messages' text.
  public var text: String
  /// The column of the channels' logins; nil when the table is of one channel.
  public var channel: String?

  /// What a column can hold, as it is called in sidecars and manifests.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case time, user, text, channel
  }

  /// Names the columns.
  public init(time: String? = nil, user: String, text: String, channel: String? = nil) {
    self.time = time
    self.user = user
    self.text = text
    self.channel = channel
  }
}
