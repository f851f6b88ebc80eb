import CZlib

/// Decompresses gzip data of one or more members.
final class GzipInflater: Decompressor {
  private(set) var isTruncated = false
  private(set) var isFinished = false
  private(set) var hasOutputLeft = false

  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableBufferPointer<UInt8>
  private var isBetweenMembers = false

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(capacity: ByteSource.chunkSize)
    if czlib_inflate_init(stream) != Z_OK { fail() }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  func inflate(_ input: UnsafeMutableBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Int {
    if isFinished { return input.count }
    if isBetweenMembers, !startMember(input) { return input.count }
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    let result = CZlib.inflate(stream, Z_NO_FLUSH)
    bytes.append(contentsOf: output[..<(output.count - Int(stream.pointee.avail_out))])
    hasOutputLeft = stream.pointee.avail_out == 0 && result == Z_OK
    if result == Z_STREAM_END {
      isBetweenMembers = true
    } else if result != Z_OK && result != Z_BUF_ERROR {
      fail()
    }
    return input.count - Int(stream.pointee.avail_in)
  }

  func inputEnded() {
    if !isFinished && !isBetweenMembers { isTruncated = true }
    isFinished = true
  }

  /// Begins the next member; false when padding or rubbish follows the last one.
  private func startMember(_ input: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    if input.allSatisfy({ $0 == 0 }) { return false }
    guard input[0] == 0x1F, inflateReset(stream) == Z_OK else {
      fail()
      return false
    }
    isBetweenMembers = false
    return true
  }

  private func fail() {
    isTruncated = true
    isFinished = true
  }
}
