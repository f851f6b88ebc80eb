import Glibc

/// Compares files byte for byte, without reading them whole.
enum ByteComparison {
  /// Whether both files can be read and hold the same bytes.
  static func areEqual(_ first: String, _ second: String) -> Bool {
    guard let left = fopen(first, "re") else { return false }
    defer { fclose(left) }
    guard let right = fopen(second, "re") else { return false }
    defer { fclose(right) }
    while true {
      let (mine, theirs) = (block(of: left), block(of: right))
      guard mine == theirs, ferror(left) == 0, ferror(right) == 0 else { return false }
      if mine.isEmpty { return true }
    }
  }

  private static func block(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = fread(buffer.baseAddress, 1, buffer.count, file)
    }
  }
}
