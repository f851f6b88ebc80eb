/// What the parts of a log's path mean, such as `{channel}/{date}_{time}_{vod}/*`.
///
/// A pattern is compared with the end of a path, folder by folder. `*` stands for anything in one
/// folder's or file's name; right behind a placeholder it does not begin with a digit.
public struct PathPattern: Equatable, Sendable {
  /// The pattern as written.
  public let text: String
  /// What stands in each folder's or file's name.
  private let components: [[PatternPiece]]

  /// Reads a pattern.
  ///
  /// - Throws: `Mismatch` that names the placeholder that is wrong.
  public init(_ text: String) throws(Mismatch) {
    self.text = text
    var components: [[PatternPiece]] = []
    for component in text.split(separator: "/") where component != "." {
      components.append(try PatternPiece.all(in: component, knowing: Placeholder.allCases))
    }
    self.components = components
    let placeholders = components.joined().compactMap(\.placeholder)
    if placeholders.isEmpty {
      throw Mismatch("tells nothing; write something like {channel}/{date}_{time}_{vod}/*")
    }
    try placeholders.check()
  }

  /// What a path tells; nil when it does not match.
  public func values(in path: String) -> [Placeholder: String]? {
    let parts = path.split(separator: "/")
    guard parts.count >= components.count else { return nil }
    var values: [Placeholder: String]? = [:]
    for (pieces, part) in zip(components, parts.suffix(components.count)) {
      values = values.flatMap { PathPattern.match(pieces[...], part, isInsideDigits: false, $0) }
    }
    return values
  }

  /// Adds the values of the rest of a name; nil when it does not match.
  private static func match(
    _ pieces: ArraySlice<PatternPiece>, _ text: Substring, isInsideDigits: Bool,
    _ values: [Placeholder: String]
  ) -> [Placeholder: String]? {
    guard let piece = pieces.first else { return text.isEmpty ? values : nil }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let literal):
      guard text.hasPrefix(literal) else { return nil }
      return match(rest, text.dropFirst(literal.count), isInsideDigits: false, values)
    case .anything:
      if isInsideDigits, text.first?.isNumber == true { return nil }
      return firstMatch(of: text) { end in
        match(rest, text[end...], isInsideDigits: false, values)
      }
    case .value(let placeholder):
      return firstMatch(of: text) { end in
        guard let value = placeholder.value(text[..<end]) else { return nil }
        return match(
          rest, text[end...], isInsideDigits: true,
          values.merging([placeholder: value]) { _, new in new })
      }
    }
  }

  /// The first match for a start of the text, the longest start first.
  private static func firstMatch(
    of text: Substring, _ match: (String.Index) -> [Placeholder: String]?
  ) -> [Placeholder: String]? {
    for end in text.indices.reversed() {
      if let found = match(text.index(after: end)) { return found }
    }
    return match(text.startIndex)
  }
}
