import CZstd

/// Decompresses zstd data of one or more frames.
final class ZstdInflater: Decompressor {
  private(set) var isTruncated = false
  private(set) var isFinished = false
  private(set) var hasOutputLeft = false

  private let stream = ZSTD_createDStream()
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var isInsideFrame = true

  init() {
    output = .allocate(capacity: ByteSource.chunkSize)
    if stream == nil { fail() }
  }

  deinit {
    ZSTD_freeDStream(stream)
    output.deallocate()
  }

  func inflate(_ input: UnsafeMutableBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Int {
    if isFinished { return input.count }
    if !isInsideFrame, !ZstdInflater.canBeginFrame(input[0]) {
      fail()
      return input.count
    }
    var source = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var target = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    // The bytes still wanted of the frame; 0 at its end, after which the next one begins.
    let result = ZSTD_decompressStream(stream, &target, &source)
    bytes.append(contentsOf: output[..<target.pos])
    isInsideFrame = result != 0
    hasOutputLeft = isInsideFrame && target.pos == output.count
    if ZSTD_isError(result) != 0 { fail() }
    return source.pos
  }

  func inputEnded() {
    if !isFinished && isInsideFrame { isTruncated = true }
    isFinished = true
  }

  /// Whether a frame of today's format, or one to be skipped, can begin with a byte.
  ///
  /// The library also decodes formats before version 1; of damaged data it makes other bytes each time.
  private static func canBeginFrame(_ byte: UInt8) -> Bool {
    byte == 0x28 || byte & 0xF0 == 0x50
  }

  private func fail() {
    isTruncated = true
    isFinished = true
    hasOutputLeft = false
  }
}
