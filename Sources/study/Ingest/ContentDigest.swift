import ChatLogs
import Corpus
import Pseudonyms

/// The digest of a log's decompressed content, and of its heads of given lengths.
///
/// Besides lengths that are asked for, every head whose length is a power of two is digested, so
/// that a shorter copy of a log can be told later.
struct ContentDigest {
  private(set) var digest = ""
  private(set) var bytes = 0
  /// Digests of the content's first bytes, by their number.
  private(set) var heads: [Int: String] = [:]

  /// Lengths of which every source's heads are kept: powers of two.
  private static let keptLengths = (6..<48).map { 1 << $0 }

  /// Reads a log once.
  ///
  /// - Parameters:
  ///   - log: where its bytes come from.
  ///   - lengths: the lengths of the heads to digest; longer ones than the content are passed over.
  ///   - progress: takes the number of bytes of the log read so far.
  /// - Throws: `LogProblem` when the log cannot be read.
  init(_ log: LogBytes, lengths: Set<Int>, progress: (Int) -> Void) throws(LogProblem) {
    let source = try ByteSource(log)
    var running = SHA256()
    var block: [UInt8] = []
    var ahead = lengths.union(ContentDigest.keptLengths).sorted()[...]
    while try source.append(to: &block, limit: 65_536) > 0 {
      block.withUnsafeBytes { update(&running, $0, &ahead) }
      block.removeAll(keepingCapacity: true)
      progress(source.bytesRead)
    }
    digest = running.hexadecimal
  }

  /// The heads that a corpus keeps.
  var keptHeads: [Int: String] {
    heads.filter { $0.key.nonzeroBitCount == 1 && $0.key >= ContentDigest.keptLengths[0] }
  }

  /// Whether a known source starts with this content and goes on.
  ///
  /// At least half of the content is compared: its longest kept head.
  func isHead(of source: KnownSource) -> Bool {
    guard source.bytes > bytes, let longest = keptHeads.keys.max() else { return false }
    return source.heads[longest] == heads[longest]
  }

  /// Whether this content starts with a known source and goes on.
  func continues(_ source: KnownSource) -> Bool {
    source.bytes < bytes && heads[source.bytes] == source.digest
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
