public import FoundationEssentials

extension TimeZone {
  /// The zone's name in reports: its identifier, but `UTC` for what Foundation calls `GMT`.
  public var name: String { identifier == "GMT" ? "UTC" : identifier }
}
