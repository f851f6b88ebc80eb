import Glibc

/// The bytes of a log as a stream of UTF-8, decompressed when the content is gzip or zstd.
///
/// Compression is recognised by its first bytes, never by the file's name. Text that begins with a
/// byte order mark of UTF-16 comes out as UTF-8; a byte order mark is dropped. Memory is a few
/// buffers of 64 KiB (and the window of zstd, at most 128 MiB), whatever the log's size.
public final class ByteSource {
  /// Bytes of the log (before decompression) read so far.
  public private(set) var bytesRead = 0
  /// Whether compressed data or UTF-16 text end early or are corrupt, as far as they have been read.
  ///
  /// What was decoded before is handed out.
  public var isTruncated: Bool {
    inflater?.isTruncated ?? false || isCut && memory.isEmpty
      || hasEnded && transcoder?.hasOddByte ?? false
  }

  /// How the file is compressed, by its content; nil when it is not.
  public private(set) var compression: Compression?
  /// How the text inside is encoded, by its byte order mark.
  public private(set) var encoding = TextEncoding.utf8

  static let chunkSize = 65_536
  private let path: String
  /// The open file; nil for a log that is held in memory.
  private let descriptor: Int32?
  /// A log that is held in memory, from what has not been read on.
  private var memory: ArraySlice<UInt8> = []
  private var isCut = false
  private var inflater: (any Decompressor)?
  private var transcoder: UTF16Transcoder?
  private var hasEnded = false
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var inputRange = 0..<0
  /// Decompressed UTF-16 that is to be transcoded.
  private var units: [UInt8] = []
  private var pending: [UInt8] = []
  private var pendingStart = 0

  /// Opens a log.
  ///
  /// - Throws: `LogProblem.unreadable` when a file cannot be opened or is a folder.
  public init(_ log: LogBytes) throws(LogProblem) {
    path = log.name
    switch log {
    case .file(let path): descriptor = try ByteSource.openFile(path)
    case .member(_, let bytes, let isCut):
      descriptor = nil
      memory = bytes[...]
      self.isCut = isCut
    }
    input = .allocate(capacity: ByteSource.chunkSize)
    try recogniseStart()
  }

  deinit {
    if let descriptor { close(descriptor) }
    input.deallocate()
  }

  private static func openFile(_ path: String) throws(LogProblem) -> Int32 {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .unreadable(path: path, reason: lastError()) }
    var status = stat()
    guard fstat(opened, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw .unreadable(path: path, reason: "it is a folder")
    }
    return opened
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

  /// All bytes of a log or another file, decompressed.
  ///
  /// - Parameters:
  ///   - log: where the bytes come from.
  ///   - limit: the largest number of bytes that is accepted.
  /// - Returns: the bytes, without a byte order mark.
  /// - Throws: `LogProblem.unreadable` when the file cannot be read, is longer than the limit, or
  ///   its data are damaged.
  public static func contents(of log: LogBytes, limit: Int) throws(LogProblem) -> [UInt8] {
    let source = try ByteSource(log)
    var bytes: [UInt8] = []
    while try source.append(to: &bytes, limit: chunkSize) > 0 {
      guard bytes.count <= limit else {
        throw .unreadable(path: log.name, reason: "it is longer than \(limit) bytes")
      }
    }
    guard !source.isTruncated else {
      throw .unreadable(path: log.name, reason: "its data end early or are corrupt")
    }
    return bytes
  }

  /// Decides how the file is compressed and encoded, and drops a byte order mark.
  private func recogniseStart() throws(LogProblem) {
    guard try readInput() else { return }
    while inputRange.count < 4, try readInput() {}
    compression = Compression(start: input[inputRange])
    inflater = compression?.decompressor
    let start = try head(3)
    encoding = TextEncoding(start: start)
    if encoding == .markedUTF8 { pendingStart = 3 }
    guard var transcoder = UTF16Transcoder(encoding) else { return }
    swap(&units, &pending)
    transcoder.transcode(units.dropFirst(2), into: &pending)
    self.transcoder = transcoder
  }

  /// Replaces the used-up pending bytes by the next ones; false at the end.
  private func refill() throws(LogProblem) -> Bool {
    pending.removeAll(keepingCapacity: true)
    pendingStart = 0
    while transcoder != nil, !hasEnded, pending.isEmpty {
      units.removeAll(keepingCapacity: true)
      hasEnded = try !decode(into: &units)
      transcoder?.transcode(units, into: &pending)
      if hasEnded { transcoder?.finish(into: &pending) }
    }
    return try transcoder == nil ? decode(into: &pending) : !pending.isEmpty
  }

  /// Appends the next decompressed bytes; false at the end.
  private func decode(into bytes: inout [UInt8]) throws(LogProblem) -> Bool {
    repeat {
      if inputRange.isEmpty, inflater?.hasOutputLeft != true, try !readInput() {
        inflater?.inputEnded()
        return false
      }
      if let inflater {
        let rest = UnsafeMutableBufferPointer(rebasing: input[inputRange])
        let used = inflater.inflate(rest, into: &bytes)
        inputRange = inputRange.lowerBound + used..<inputRange.upperBound
        if inflater.isFinished && bytes.isEmpty { return false }
      } else {
        bytes.append(contentsOf: input[inputRange])
        inputRange = 0..<0
      }
    } while bytes.isEmpty
    return true
  }

  /// Reads more of the log behind the unread input; false at its end.
  private func readInput() throws(LogProblem) -> Bool {
    if inputRange.isEmpty { inputRange = 0..<0 }
    let free = UnsafeMutableBufferPointer(rebasing: input[inputRange.upperBound...])
    let count =
      try descriptor.map { (file) throws(LogProblem) in try readFile(file, into: free) }
      ?? readMemory(into: free)
    inputRange = inputRange.lowerBound..<inputRange.upperBound + count
    bytesRead += count
    return count > 0
  }

  private func readFile(
    _ file: Int32, into free: UnsafeMutableBufferPointer<UInt8>
  ) throws(LogProblem) -> Int {
    var count: Int
    repeat {
      count = Glibc.read(file, free.baseAddress, free.count)
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw .unreadable(path: path, reason: ByteSource.lastError()) }
    return count
  }

  private func readMemory(into free: UnsafeMutableBufferPointer<UInt8>) -> Int {
    let next = memory.prefix(free.count)
    _ = free.update(fromContentsOf: next)
    memory = memory.dropFirst(next.count)
    return next.count
  }

  private static func lastError() -> String {
    String(cString: strerror(errno))
  }
}
