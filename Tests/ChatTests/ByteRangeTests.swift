import Testing

@testable import Chat

@Suite struct ByteRangeTests {
  @Test func `a range of bytes knows its count and its indices`() {
    let range = ByteRange(start: 3, end: 8)
    #expect(range.count == 5)
    #expect(range.indices == 3..<8)
    #expect(!range.isEmpty)
    #expect(ByteRange.none.isEmpty)
    #expect(ByteRange(start: 7, end: 7).isEmpty)
  }
}
