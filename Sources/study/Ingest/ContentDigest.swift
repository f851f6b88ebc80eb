import ChatLogs
import Pseudonyms

/// The digest of a file's decompressed content, and of its heads of given lengths.
struct ContentDigest {
  private(set) var digest = ""
  private(set) var bytes = 0
  /// Digests of the content's first bytes, by their number.
  private(set) var heads: [Int: String] = [:]

  /// Reads a file once.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - lengths: the lengths of the heads to digest; longer ones than the content are passed over.
  ///   - progress: takes how many of the file's bytes are read so far.
  /// - Throws: `LogProblem` when the file cannot be read.
  init(path: String, lengths: Set<Int>, progress: (Int) -> Void) throws(LogProblem) {
    let source = try ByteSource(path: path)
    var running = SHA256()
    var block: [UInt8] = []
    var ahead = lengths.sorted()[...]
    while try source.append(to: &block, limit: 65_536) > 0 {
      block.withUnsafeBytes { update(&running, $0, &ahead) }
      block.removeAll(keepingCapacity: true)
      progress(source.bytesRead)
    }
    digest = running.hexadecimal
  }

  /// Adds a block, stopping at each head that ends in it.
  private mutating func update(
    _ running: inout SHA256, _ block: UnsafeRawBufferPointer, _ ahead: inout ArraySlice<Int>
  ) {
    var start = 0
    while let length = ahead.first, length <= bytes + block.count - start {
      let end = start + length - bytes
      running.update(UnsafeRawBufferPointer(rebasing: block[start..<end]))
      bytes += end - start
      start = end
      heads[length] = running.hexadecimal
      ahead.removeFirst()
    }
    running.update(UnsafeRawBufferPointer(rebasing: block[start...]))
    bytes += block.count - start
  }
}
