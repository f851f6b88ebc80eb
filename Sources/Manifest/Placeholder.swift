import Chat

extension PathPattern {
  /// What a part of a path can mean.
  public enum Placeholder: String, CaseIterable, Sendable {
    /// The channel's login.
    case channel
    /// The channel's id.
    case roomID = "room_id"
    /// A day: `2025-11-01` or `20251101`.
    case date
    /// A time of the day in UTC: `21-05-46`, `210546` or `21:05:46`, also with `Z`.
    case time
    /// The id of the VOD.
    case vod
    /// The stream's title.
    case title

    /// The value that a text is, in its usual form; nil when it cannot be one.
    public func value(_ text: Substring) -> String? {
      switch self {
      case .channel:
        let login = text.lowercased()
        return Channel.isLogin(login) ? login : nil
      case .roomID, .vod: return !text.isEmpty && text.utf8.allSatisfy(isDigit) ? String(text) : nil
      case .date: return Placeholder.date(text)
      case .time: return Placeholder.time(text)
      case .title: return text.isEmpty ? nil : String(text)
      }
    }

    private static func date(_ text: Substring) -> String? {
      let digits = text.utf8.filter(isDigit)
      let written = digits.count == text.utf8.count ? parts(digits, [4, 2, 2], "-") : String(text)
      return written.flatMap { CivilDate($0) }?.description
    }

    private static func time(_ text: Substring) -> String? {
      let clock = text.hasSuffix("Z") ? text.dropLast() : text
      guard let time = parts(clock.utf8.filter(isDigit), [2, 2, 2], ":"),
        [time, time.filter { $0 != ":" }, time.map { $0 == ":" ? "-" : String($0) }.joined()]
          .contains(String(clock)),
        time.prefix(2) < "24", time.dropFirst(3).prefix(2) < "60", time.suffix(2) < "60"
      else { return nil }
      return time
    }

    /// Digits with a separator between parts of some lengths; nil when there are too many or few.
    private static func parts(
      _ digits: [UInt8], _ lengths: [Int], _ separator: String
    ) -> String? {
      guard digits.count == lengths.reduce(0, +) else { return nil }
      var rest = digits[...]
      return lengths.map { length in
        defer { rest = rest.dropFirst(length) }
        return String(decoding: rest.prefix(length), as: UTF8.self)
      }
      .joined(separator: separator)
    }
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
