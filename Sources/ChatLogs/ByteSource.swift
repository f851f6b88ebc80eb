import CZlib
import Glibc

/// The bytes of a file as a stream, decompressed when the content is gzip.
///
/// Gzip is recognised by its first two bytes, never by the file's name; a UTF-8 byte order mark at
/// the start of the text is dropped. Memory is two buffers of 64 KiB, whatever the file's size.
public final class ByteSource {
  /// The file's size in bytes; 0 for a pipe.
  public let fileSize: Int
  /// Bytes of the file (before decompression) read so far.
  public private(set) var bytesRead = 0
  /// Whether the compressed data end early or are corrupt; what was decoded before is handed out.
  public var isTruncated: Bool { inflater?.isTruncated ?? false }

  static let chunkSize = 65_536
  private let path: String
  private let descriptor: Int32
  private var inflater: GzipInflater?
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var inputRange = 0..<0
  private var pending: [UInt8] = []
  private var pendingStart = 0

  /// Opens a file.
  ///
  /// - Throws: `LogProblem.unreadable` when the file cannot be opened or is a folder.
  public init(path: String) throws(LogProblem) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .unreadable(path: path, reason: ByteSource.lastError()) }
    var status = stat()
    let isFolder = fstat(opened, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    self.path = path
    descriptor = opened
    fileSize = Int(status.st_size)
    input = .allocate(capacity: ByteSource.chunkSize)
    if isFolder { throw .unreadable(path: path, reason: "it is a folder") }
    try recogniseStart()
  }

  deinit {
    close(descriptor)
    input.deallocate()
  }

  /// Appends the next bytes to an array.
  ///
  /// - Parameters:
  ///   - bytes: the array to append to.
  ///   - limit: the largest number of bytes to append, at least 1.
  /// - Returns: how many bytes were appended; 0 at the end.
  /// - Throws: `LogProblem.unreadable` when the file can no longer be read.
  public func append(to bytes: inout [UInt8], limit: Int) throws(LogProblem) -> Int {
    var appended = 0
    while appended < limit {
      if pendingStart == pending.count, try !refill() { break }
      let count = min(limit - appended, pending.count - pendingStart)
      bytes.append(contentsOf: pending[pendingStart..<pendingStart + count])
      pendingStart += count
      appended += count
    }
    return appended
  }

  /// The first bytes, which remain to be read.
  ///
  /// - Throws: `LogProblem.unreadable` when the file cannot be read.
  func head(_ count: Int) throws(LogProblem) -> [UInt8] {
    var head: [UInt8] = []
    _ = try append(to: &head, limit: count)
    pending = head + pending[pendingStart...]
    pendingStart = 0
    return head
  }

  /// All bytes of a file, decompressed.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the largest number of bytes that is accepted.
  /// - Returns: the bytes, without a byte order mark.
  /// - Throws: `LogProblem.unreadable` when the file cannot be read, is longer than the limit, or
  ///   its compressed data are damaged.
  public static func contents(ofPath path: String, limit: Int) throws(LogProblem) -> [UInt8] {
    let source = try ByteSource(path: path)
    var bytes: [UInt8] = []
    while try source.append(to: &bytes, limit: chunkSize) > 0 {
      guard bytes.count <= limit else {
        throw .unreadable(path: path, reason: "it is longer than \(limit) bytes")
      }
    }
    guard !source.isTruncated else {
      throw .unreadable(path: path, reason: "its compressed data end early or are corrupt")
    }
    return bytes
  }

  /// Decides whether the file is gzip, and drops a byte order mark.
  private func recogniseStart() throws(LogProblem) {
    guard try readInput() else { return }
    while inputRange.count < 2, try readInput() {}
    if inputRange.count >= 2, input[0] == 0x1F, input[1] == 0x8B { inflater = GzipInflater() }
    let start = try head(3)
    if start == [0xEF, 0xBB, 0xBF] { pendingStart = 3 }
  }

  /// Replaces the used-up pending bytes by the next ones; false at the end.
  private func refill() throws(LogProblem) -> Bool {
    pending.removeAll(keepingCapacity: true)
    pendingStart = 0
    repeat {
      if inputRange.isEmpty, inflater?.hasOutputLeft != true, try !readInput() {
        inflater?.inputEnded()
        return false
      }
      if let inflater {
        let rest = UnsafeMutableBufferPointer(rebasing: input[inputRange])
        let used = inflater.inflate(rest, into: &pending)
        inputRange = inputRange.lowerBound + used..<inputRange.upperBound
        if inflater.isFinished && pending.isEmpty { return false }
      } else {
        pending.append(contentsOf: input[inputRange])
        inputRange = 0..<0
      }
    } while pending.isEmpty
    return true
  }

  /// Reads more of the file behind the unread input; false at its end.
  private func readInput() throws(LogProblem) -> Bool {
    if inputRange.isEmpty { inputRange = 0..<0 }
    let free = input.count - inputRange.upperBound
    var count: Int
    repeat {
      count = Glibc.read(descriptor, input.baseAddress! + inputRange.upperBound, free)
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw .unreadable(path: path, reason: ByteSource.lastError()) }
    inputRange = inputRange.lowerBound..<inputRange.upperBound + count
    bytesRead += count
    return count > 0
  }

  private static func lastError() -> String {
    String(cString: strerror(errno))
  }
}
