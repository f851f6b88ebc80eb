public import Chat
import FoundationEssentials
import FoundationInternationalization

extension Node {
  /// Reads text that is not empty.
  ///
  /// - Returns: the text as written.
  /// - Throws: `Mismatch` for anything else.
  public func textValue() throws(Mismatch) -> String {
    guard let text, !text.isEmpty else { throw Mismatch("text", not: self) }
    return text
  }

  /// Reads a whole number in a range.
  ///
  /// - Returns: the number.
  /// - Throws: `Mismatch` for anything else.
  public func integer(in range: ClosedRange<Int>) throws(Mismatch) -> Int {
    guard let text, let value = Int(text), range.contains(value) else {
      throw Mismatch(
        "a whole number from \(range.lowerBound) to \(range.upperBound)", not: self)
    }
    return value
  }

  /// Reads a number in a range, written in decimal, with or without an exponent.
  ///
  /// - Returns: the number.
  /// - Throws: `Mismatch` for anything else.
  public func number(in range: ClosedRange<Double>) throws(Mismatch) -> Double {
    guard let text, text.utf8.allSatisfy({ "+-.eE0123456789".utf8.contains($0) }),
      let value = Double(text), range.contains(value)
    else {
      throw Mismatch("a number from \(range.lowerBound) to \(range.upperBound)", not: self)
    }
    return value
  }

  /// Reads `true` or `false`.
  ///
  /// - Returns: which of them.
  /// - Throws: `Mismatch` for anything else.
  public func flag() throws(Mismatch) -> Bool {
    guard text == "true" || text == "false" else { throw Mismatch("true or false", not: self) }
    return text == "true"
  }

  /// Reads a word of a choice.
  ///
  /// - Returns: the word.
  /// - Throws: `Mismatch` for anything else.
  public func choice(of words: [String]) throws(Mismatch) -> String {
    guard let text, words.contains(text) else {
      var mismatch = Mismatch("one of " + words.joined(separator: ", "), not: self)
      mismatch.message += Spelling.hint(for: text ?? "", among: words)
      throw mismatch
    }
    return text
  }

  /// Reads a length of time such as `500ms`, `5s`, `5m`, `1h` or `1d`.
  ///
  /// - Returns: milliseconds.
  /// - Throws: `Mismatch` for anything else.
  public func milliseconds() throws(Mismatch) -> Int {
    let units = ["ms": 1, "s": 1000, "m": 60_000, "h": 3_600_000, "d": 86_400_000]
    let digits = text?.prefix { $0.isASCII && $0.isNumber } ?? ""
    guard let text, let size = units[String(text.dropFirst(digits.count))],
      let count = Int(digits), count.multipliedReportingOverflow(by: size).overflow == false
    else { throw Mismatch("a length of time such as 500ms, 5s, 5m, 1h or 1d", not: self) }
    return count * size
  }

  /// Reads a day such as `2026-03-01`.
  ///
  /// - Returns: the day.
  /// - Throws: `Mismatch` for anything else.
  public func date() throws(Mismatch) -> CivilDate {
    guard let text, let date = CivilDate(text) else {
      throw Mismatch("a day such as 2026-03-01", not: self)
    }
    return date
  }

  func unsigned() throws(Mismatch) -> UInt64 {
    guard let text, let value = UInt64(text) else {
      throw Mismatch("a whole number from 0 to \(UInt64.max)", not: self)
    }
    return value
  }

  func zone() throws(Mismatch) -> TimeZone {
    guard let text, let zone = TimeZone(identifier: text), text == "UTC" || zone.identifier == text
    else {
      var mismatch = Mismatch("a time zone such as Asia/Seoul or UTC", not: self)
      mismatch.message += Spelling.hint(for: text ?? "", among: TimeZone.knownTimeZoneIdentifiers)
      throw mismatch
    }
    return zone
  }

  func channel() throws(Mismatch) -> String {
    let login = text.flatMap { Channel(login: $0).login } ?? ""
    let allowed = login.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard !login.isEmpty, allowed else {
      throw Mismatch("a channel's login or room id (letters, digits and _)", not: self)
    }
    return login
  }
}
