import Foundation
import Testing

@testable import ChatLogs

@Suite struct ByteSourceTests {
  private func withFile(_ bytes: [UInt8], _ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "bytes-\(UUID().uuidString)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(path)
  }

  private func random(_ count: Int) -> [UInt8] {
    var state: UInt64 = 88_172_645_463_325_252
    return (0..<count).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state >> 32) | 0x01
    }
  }

  @Test(
    "all bytes come out, in pieces of any size",
    arguments: [1, 7, 65_535, 65_536, 65_537, 1_000_000])
  func pieces(_ limit: Int) throws {
    let bytes = random(200_000)
    for content in [bytes, gzip(bytes)] {
      try withFile(content) { path in
        let source = try ByteSource(path: path)
        var read: [UInt8] = []
        while case let count = try source.append(to: &read, limit: limit), count > 0 {
          #expect(count <= limit)
        }
        #expect(read == bytes)
        #expect(source.bytesRead == content.count)
        #expect(source.fileSize == content.count)
        #expect(!source.isTruncated)
      }
    }
  }

  @Test func `much repetition comes out whole although the compressed data are few`() throws {
    let bytes = [UInt8](repeating: 65, count: 10_000_000)
    try withFile(gzip(bytes)) { path in
      let contents = try ByteSource.contents(ofPath: path, limit: bytes.count)
      #expect(contents == bytes)
    }
  }

  @Test func `all that truncated data can give comes out`() throws {
    let packed = gzip([UInt8](repeating: 65, count: 1_000_000))
    for cut in 9..<80 {
      let part = Array(packed.dropLast(cut))
      try withFile(part) { path in
        let source = try ByteSource(path: path)
        var read: [UInt8] = []
        while try source.append(to: &read, limit: 65_536) > 0 {}
        #expect(source.isTruncated)
        #expect(read.count == decodedCount(part, room: 1_100_000), "cut by \(cut)")
      }
    }
  }

  @Test func `the head is read without being consumed`() throws {
    try withFile(Array("abcdef".utf8)) { path in
      let source = try ByteSource(path: path)
      #expect(try source.head(4) == Array("abcd".utf8))
      #expect(try source.head(2) == Array("ab".utf8))
      var read: [UInt8] = []
      #expect(try source.append(to: &read, limit: 100) == 6)
      #expect(read == Array("abcdef".utf8))
    }
  }

  @Test func `contents refuses what is too long or damaged`() throws {
    try withFile(Array("abcdef".utf8)) { path in
      let contents = try ByteSource.contents(ofPath: path, limit: 6)
      #expect(contents.count == 6)
      #expect(throws: LogProblem.self) { _ = try ByteSource.contents(ofPath: path, limit: 5) }
    }
    try withFile(Array(gzip(random(1000)).dropLast(20))) { path in
      #expect(throws: LogProblem.self) { _ = try ByteSource.contents(ofPath: path, limit: 2000) }
    }
  }

  @Test func `a missing file and a folder are unreadable, with a reason`() {
    #expect(throws: LogProblem.unreadable(path: "/nowhere", reason: "No such file or directory")) {
      _ = try ByteSource(path: "/nowhere")
    }
    #expect(throws: LogProblem.unreadable(path: "/", reason: "it is a folder")) {
      _ = try ByteSource(path: "/")
    }
  }
}
