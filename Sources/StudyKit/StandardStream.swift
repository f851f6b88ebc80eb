import Glibc

/// Standard output and standard error, written at once and without buffers.
public enum StandardStream: Int32, Sendable {
  /// Results: what a pipe should get.
  case output = 1
  /// Progress and diagnostics.
  case error = 2

  /// Writes all of a text; a closed pipe or a full disk loses the rest silently.
  public func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
