/// Lengths as Twitch writes them, such as `3h8m33s`.
public enum TwitchDuration {
  /// The seconds of a length; nil for any other text.
  public static func seconds(_ text: String) -> Int? {
    guard !text.isEmpty,
      let parts = text.wholeMatch(of: /(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?(?:([0-9]{1,6})s)?/)
    else { return nil }
    return [(parts.1, 3600), (parts.2, 60), (parts.3, 1)].reduce(0) { sum, part in
      sum + (part.0.flatMap { Int($0) } ?? 0) * part.1
    }
  }
}
