import Chat
public import Manifest

/// How a mirror's page names VODs, such as `/videos/{vod}` or `{date}*{time}*data-id="{vod}"`.
///
/// The pattern is literal text with the placeholders of `PathPattern`: `{vod}`, `{date}` and `{time}`
/// in UTC. `*` stands for up to 400 characters of one line, as few as possible.
public struct MirrorPattern {
  /// The pattern as written.
  public let text: String
  private let placeholders: [PathPattern.Placeholder]
  private let expression: Regex<AnyRegexOutput>

  /// What finds the links of Twitch's own pages.
  public static let usual = "/videos/{vod}"

  /// Reads a pattern.
  ///
  /// - Throws: `Mismatch` that says what is wrong.
  public init(_ text: String) throws(Mismatch) {
    self.text = text
    let pieces = try PatternPiece.all(in: text[...], knowing: [.vod, .date, .time])
    placeholders = pieces.compactMap(\.placeholder)
    guard placeholders.contains(.vod) else {
      throw Mismatch("has no {vod}; write something like \(MirrorPattern.usual)")
    }
    try placeholders.check()
    let source = pieces.map(\.expression).joined()
    guard let expression = try? Regex(source) else { throw Mismatch("cannot be used") }
    self.expression = expression.matchingSemantics(.unicodeScalar)
  }

  /// The VODs that a page names, each once, in the order of the page.
  ///
  /// - Parameters:
  ///   - page: the page's text.
  ///   - login: the channel of all VODs.
  /// - Returns: the VODs; impossible days and times are passed over.
  public func vods(in page: String, login: String) -> [ListedVOD] {
    var ids: Set<String> = []
    return page.matches(of: expression).compactMap { match in
      var values: [PathPattern.Placeholder: Substring] = [:]
      for (index, placeholder) in placeholders.enumerated() {
        values[placeholder] = match.output[index + 1].substring
      }
      return vod(values, login)
    }
    .filter { ids.insert($0.vod.id).inserted }
  }

  private func vod(_ found: [PathPattern.Placeholder: Substring], _ login: String) -> ListedVOD? {
    var values: [PathPattern.Placeholder: String] = [:]
    for (placeholder, text) in found { values[placeholder] = placeholder.value(text) }
    guard let id = values[.vod], values.count == found.count else { return nil }
    var vod = VOD(id: id, login: login)
    guard let day = values[.date] else { return ListedVOD(vod) }
    guard let time = values[.time] else {
      return CivilDate(day).map { ListedVOD(vod, day: $0) }
    }
    vod.createdAt = Instant(iso8601: "\(day)T\(time)Z".utf8)
    return ListedVOD(vod)
  }
}

extension PatternPiece {
  /// The regular expression of what the piece is on a page, with a group for a value.
  fileprivate var expression: String {
    switch self {
    case .text(let text):
      text.map { $0.isASCII && !$0.isLetter && !$0.isNumber ? "\\\($0)" : "\($0)" }.joined()
    case .anything: #"[^\n]{0,400}?"#
    case .value(.vod): #"([0-9]{1,20})(?![0-9])"#
    case .value(.date): #"([0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8})(?![0-9])"#
    case .value(_): #"([0-9]{2}[-:][0-9]{2}[-:][0-9]{2}Z?|[0-9]{6}Z?)(?![0-9])"#
    }
  }
}
