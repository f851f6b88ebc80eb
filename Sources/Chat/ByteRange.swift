/// A half-open range of bytes in `MessageBlock.bytes`.
public struct ByteRange: Hashable, Sendable {
  /// The index of the first byte.
  public var start: UInt32
  /// The index after the last byte.
  public var end: UInt32

  /// Makes a range from its two ends.
  @inlinable
  public init(start: Int, end: Int) {
    self.start = UInt32(truncatingIfNeeded: start)
    self.end = UInt32(truncatingIfNeeded: end)
  }

  /// The range of no bytes, which also stands for "not carried".
  public static let none = ByteRange(start: 0, end: 0)

  /// Whether the range holds no byte.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The number of bytes.
  @inlinable
  public var count: Int { Int(end &- start) }

  /// The range as array indices.
  @inlinable
  public var indices: Range<Int> { Int(start)..<Int(end) }
}
