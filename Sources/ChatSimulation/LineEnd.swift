/// How lines end; raw values are the bytes.
public enum LineEnd: String, CaseIterable, Sendable {
  /// As written on Linux and macOS.
  case lf = "\n"
  /// As written on Windows.
  case crlf = "\r\n"

  /// Lines, each with its end, in UTF-8.
  func bytes(_ lines: [String]) -> [UInt8] {
    lines.flatMap { Array($0.utf8) + Array(rawValue.utf8) }
  }
}
