/// How lines end; raw values are the bytes.
public enum LineEnd: String, CaseIterable, Sendable {
  /// As written on Linux and macOS.
  case lf = "\n"
  /// As written on Windows.
  case crlf = "\r\n"
}
