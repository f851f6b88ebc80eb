import Chat
public import Manifest

/// A list of VODs that a person or a program wrote, one a line.
///
/// A line holds a VOD's id or its address, and after white space the start when it is known; what
/// follows `#` and empty lines are passed over.
public struct VODList: Equatable, Sendable {
  /// The VODs, each once, in the order of the list.
  public private(set) var vods: [ListedVOD] = []

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - text: the lines.
  ///   - file: the name of the list in sentences.
  ///   - login: the channel of all VODs.
  /// - Throws: `Problems` with every line that is wrong.
  public init(_ text: String, file: String, login: String) throws(Problems) {
    var problems: [Problem] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      let words = line.prefix { $0 != "#" }.split(whereSeparator: \.isWhitespace)
      guard let first = words.first else { continue }
      do {
        add(try VODList.entry(first, words.dropFirst().joined(separator: " "), login))
      } catch {
        let column = line.unicodeScalars.distance(from: line.startIndex, to: first.startIndex) + 1
        problems.append(
          Problem(
            file: file, position: Position(line: index + 1, column: column),
            message: error.message))
      }
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  private mutating func add(_ entry: ListedVOD) {
    if !vods.contains(where: { $0.vod.id == entry.vod.id }) { vods.append(entry) }
  }

  private static func entry(
    _ name: Substring, _ time: String, _ login: String
  ) throws(Mismatch) -> ListedVOD {
    guard let id = VOD.id(in: name) else {
      throw Mismatch(
        "'\(name.prefix(80))' is no VOD; write its id, such as 2701087112, or its address, such as "
          + "https://www.twitch.tv/videos/2701087112")
    }
    if time.isEmpty { return ListedVOD(VOD(id: id, login: login)) }
    guard CivilDate(time) == nil, let start = Instant(iso8601: time.utf8) else {
      throw Mismatch(
        "'\(time.prefix(80))' is not a time; write 2026-03-01T11:07:00Z after the VOD, or nothing")
    }
    return ListedVOD(VOD(id: id, login: login, createdAt: start))
  }
}

extension VOD {
  /// The id that a person means by digits or by an address such as `twitch.tv/videos/2701087112`.
  ///
  /// The program `TwitchDownloaderCLI` takes the same addresses.
  static func id(in text: Substring) -> String? {
    let address =
      /(?:https?:\/\/)?(?:(?:www|m|[a-z]{2})\.)?twitch\.tv\/(?:[A-Za-z0-9_]+\/v(?:ideo)?|videos)\//
      .ignoresCase()
    let rest = text.prefixMatch(of: address).map { text[$0.range.upperBound...] } ?? text
    let id = rest.prefix { $0 != "?" && $0 != "/" }
    let isBare = rest.startIndex == text.startIndex
    guard VOD.isID(id), !isBare || id.endIndex == text.endIndex else { return nil }
    return String(id)
  }
}
