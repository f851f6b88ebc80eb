import Chat
public import Collecting

extension LogServiceOutcome.Note: CollectNote {
  static let noun = ""

  var name: String { day.description }

  /// Writes the day, in UTC, and the reason.
  public func encode(to encoder: any Encoder) throws {
    try ["day": name, "reason": reason].encode(to: encoder)
  }
}
