/// What the first bytes of an input say of the rest.
enum ByteShape {
  case plain, compressed, marked, utf16

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) || bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
      self = .compressed
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .marked
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
    } else {
      self = .plain
    }
  }
}
