/// A piece of a pattern of literal text, `*` and placeholders such as `{vod}`.
public enum PatternPiece: Equatable, Sendable {
  /// Text that stands there as it is.
  case text(String)
  /// `*`.
  case anything
  /// A placeholder.
  case value(PathPattern.Placeholder)

  /// What a placeholder means; nil for another piece.
  public var placeholder: PathPattern.Placeholder? {
    if case .value(let placeholder) = self { placeholder } else { nil }
  }

  /// Reads a pattern, or a part of one.
  ///
  /// - Parameters:
  ///   - text: the pattern.
  ///   - known: the placeholders that it may have.
  /// - Returns: the pieces in order, a run of `*` as one.
  /// - Throws: `Mismatch` that names the placeholder that is wrong.
  public static func all(
    in text: Substring, knowing known: [PathPattern.Placeholder]
  ) throws(Mismatch) -> [PatternPiece] {
    var pieces: [PatternPiece] = []
    var rest = text
    while let first = rest.first {
      switch first {
      case "*":
        rest.removeFirst()
        if pieces.last != .anything { pieces.append(.anything) }
      case "{": pieces.append(.value(try takePlaceholder(&rest, known)))
      default:
        let text = rest.prefix { $0 != "*" && $0 != "{" }
        rest.removeFirst(text.count)
        pieces.append(.text(String(text)))
      }
    }
    return pieces
  }

  private static func takePlaceholder(
    _ rest: inout Substring, _ known: [PathPattern.Placeholder]
  ) throws(Mismatch) -> PathPattern.Placeholder {
    guard let end = rest.firstIndex(of: "}") else {
      throw Mismatch("has no } behind \(quoted(String(rest)))")
    }
    let name = String(rest[..<end].dropFirst())
    guard let placeholder = known.first(where: { $0.rawValue == name }) else {
      let names = known.map(\.rawValue)
      throw Mismatch(
        "has the unknown placeholder {\(name)}; there are "
          + names.map { "{\($0)}" }.joined(separator: ", ") + Spelling.hint(for: name, among: names)
      )
    }
    rest = rest[rest.index(after: end)...]
    return placeholder
  }
}

extension [PathPattern.Placeholder] {
  /// Checks that no placeholder of a pattern comes twice, and no time of day without its day.
  ///
  /// - Throws: `Mismatch` that says what is wrong.
  public func check() throws(Mismatch) {
    for (index, placeholder) in enumerated() where self[..<index].contains(placeholder) {
      throw Mismatch("has {\(placeholder.rawValue)} twice")
    }
    if contains(.time), !contains(.date) {
      throw Mismatch("has {time} without {date}; a time of day needs its day")
    }
  }
}
