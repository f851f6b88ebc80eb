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

  /// Whether a range is the author's display name or login.
  func isName(_ range: Range<Int>, in bytes: Bytes) -> Bool {
    range.first.flatMap { endOfName(startingAt: $0, end: range.upperBound, in: bytes) }
      == range.upperBound
  }

  /// Whether the author is Twitch's anonymous gifter, Twitch itself or a sponsor of gifts.
  func speaksForTwitch(in bytes: Bytes) -> Bool {
    if Author.speakers.contains(where: { bytes.equals(userID, $0.userID) }) { return true }
    return [displayName, login].contains { name in
      Author.speakers.contains { Author.isLower($0.login, name, bytes) }
    }
  }

  /// Who says Twitch's fixed sentences: the anonymous gifter, Twitch, and the one sponsor seen.
  private static let speakers: [(userID: StaticString, login: StaticString)] = [
    ("274598607", "ananonymousgifter"), ("12826", "twitch"), ("490592527", "valorant"),
  ]

  private static func isLower(_ lower: StaticString, _ name: Range<Int>, _ bytes: Bytes) -> Bool {
    name.count == lower.utf8CodeUnitCount
      && zip(name, 0...).allSatisfy { lowered(bytes[$0]) == lower.utf8Start[$1] }
  }
}
