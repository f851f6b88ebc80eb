/// The time zone in which a channel's streams get their day.
public struct ChannelTimeZone: Equatable, Sendable {
  /// The channel's login, else its room id.
  public var channel: String
  /// The zone's IANA name, such as `Asia/Seoul`.
  public var timeZone: String
}
