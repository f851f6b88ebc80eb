import Chat

/// The names of a comment's author, for telling whose sentence a notice is.
struct Author {
  var displayName = 0..<0
  var login = 0..<0
  var userID = 0..<0

  /// The end of the author's display name or login when it stands at an index; nil otherwise.
  @inline(__always)
  func endOfName(startingAt index: Int, end: Int, in bytes: Bytes) -> Int? {
    for name in [displayName, login] where !name.isEmpty {
      if lowered(bytes[name.lowerBound]) == lowered(bytes[index]),
        bytes.hasIgnoringCase(name, at: index, end: end)
      {
        return index + name.count
      }
    }
    return nil
  }

  /// Whether the author is Twitch's anonymous gifter or Twitch itself.
  func speaksForTwitch(in bytes: Bytes) -> Bool {
    if bytes.equals(userID, "274598607") || bytes.equals(userID, "12826") { return true }
    return [displayName, login].contains { name in
      Author.isTwitch(name, "ananonymousgifter", bytes) || Author.isTwitch(name, "twitch", bytes)
    }
  }

  private static func isTwitch(_ name: Range<Int>, _ lower: StaticString, _ bytes: Bytes) -> Bool {
    name.count == lower.utf8CodeUnitCount
      && zip(name, 0...).allSatisfy { lowered(bytes[$0]) == lower.utf8Start[$1] }
  }
}
