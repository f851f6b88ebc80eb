/// What `ByteSource` asks of the decoder of one kind of compression.
protocol Decompressor: AnyObject {
  /// Whether the data end early or are corrupt.
  var isTruncated: Bool { get }
  /// Whether nothing more can be decoded.
  var isFinished: Bool { get }
  /// Whether decoded bytes may wait for room, so that more comes out without more input.
  var hasOutputLeft: Bool { get }

  /// Decodes once, appends what came out, and returns how many bytes of the input were used.
  func inflate(_ input: UnsafeMutableBufferPointer<UInt8>, into bytes: inout [UInt8]) -> Int
  /// Notes that the file has no more input.
  func inputEnded()
}
