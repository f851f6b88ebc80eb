/// How a text is encoded; raw values are for people.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case markedUTF8 = "UTF-8 with a byte order mark"
  case utf16LittleEndian = "little-endian UTF-16"
  case utf16BigEndian = "big-endian UTF-16"

  /// The encoding that the first bytes of a text tell; UTF-8 without a byte order mark.
  init(start: [UInt8]) {
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .markedUTF8
    } else if start.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if start.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      self = .utf8
    }
  }
}
