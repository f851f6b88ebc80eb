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
    for content in [bytes, gzip(bytes), zstd(bytes)] {
      try withFile(content) { path in
        let source = try ByteSource(.file(path: path))
        var read: [UInt8] = []
        while case let count = try source.append(to: &read, limit: limit), count > 0 {
          #expect(count <= limit)
        }
        #expect(read == bytes)
        #expect(source.bytesRead == content.count)
        #expect(!source.isTruncated)
      }
    }
  }

  @Test func `much repetition comes out whole although the compressed data are few`() throws {
    let bytes = [UInt8](repeating: 65, count: 10_000_000)
    for packed in [gzip(bytes), zstd(bytes)] {
      try withFile(packed) { path in
        let contents = try ByteSource.contents(of: .file(path: path), limit: bytes.count)
        #expect(contents == bytes)
      }
    }
  }

  @Test func `zstd data that end early or are damaged give what is whole, and the flag`() throws {
    let bytes = random(1_000_000)
    let packed = zstd(bytes)
    let whole = zstd(Array("달토끼".utf8))
    let endings: [([UInt8], start: [UInt8])] = [
      (Array(packed.dropLast()), []), (Array(packed[..<(packed.count / 2)]), []),
      (packed + [1, 2, 3, 4, 5], bytes), (packed + whole.dropLast(), bytes),
      (whole + Array("Dalto".utf8), Array("달토끼".utf8)),
    ]
    for (content, start) in endings {
      try withFile(content) { path in
        let source = try ByteSource(.file(path: path))
        var read: [UInt8] = []
        while try source.append(to: &read, limit: 65_536) > 0 {}
        let isWhole = read.starts(with: start) && (start.isEmpty || read.count < start.count + 20)
        #expect(isWhole && source.isTruncated)
        #expect(!start.isEmpty || bytes.starts(with: read) && !read.isEmpty)
      }
    }
  }

  @Test func `a frame of zstd before version 1 is damage`() throws {
    let old: [UInt8] = [
      0x27, 0xB5, 0x2F, 0xFD, 0, 0, 0x40, 0, 3, 0x61, 0x62, 0x63, 0xC0, 0, 0,
    ]
    try withFile(zstd(Array("달토끼".utf8)) + old) { path in
      let source = try ByteSource(.file(path: path))
      var read: [UInt8] = []
      while try source.append(to: &read, limit: 65_536) > 0 {}
      #expect(read == Array("달토끼".utf8))
      #expect(source.isTruncated)
    }
  }

  @Test(
    "UTF-16 comes out as UTF-8, in pieces of any size", arguments: [1, 2, 3, 7, 65_535, 65_536])
  func wideText(_ limit: Int) throws {
    let text = String(repeating: "a안é😂\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10FFFF}\n", count: 3000)
    for isBigEndian in [false, true] {
      let wide = utf16(text, isBigEndian: isBigEndian)
      for content in [wide, gzip(wide), zstd(wide)] {
        try withFile(content) { path in
          let source = try ByteSource(.file(path: path))
          #expect(try source.head(5) == Array("a안é".utf8.prefix(5)))
          var read: [UInt8] = []
          while case let count = try source.append(to: &read, limit: limit), count > 0 {
            #expect(count <= limit)
          }
          #expect(read == Array(text.utf8))
          #expect(!source.isTruncated)
        }
      }
    }
  }

  @Test func `half a pair of surrogates is U+FFFD, and an odd last byte is truncation`() throws {
    let units: [UInt16] = [0xFEFF, 0x61, 0xD83D, 0x62, 0xDE02, 0xD83D, 0xD83D, 0xDE02, 0xD83D]
    for isBigEndian in [false, true] {
      let wide = utf16(units: units, isBigEndian: isBigEndian)
      for tail in [[], [0x20]] as [[UInt8]] {
        try withFile(wide + tail) { path in
          let source = try ByteSource(.file(path: path))
          var read: [UInt8] = []
          while try source.append(to: &read, limit: 65_536) > 0 {}
          let text = "a\u{FFFD}b\u{FFFD}\u{FFFD}😂\u{FFFD}"
          #expect(String(decoding: read, as: UTF8.self) == text)
          #expect(source.isTruncated == !tail.isEmpty)
        }
      }
    }
  }

  @Test func `all that truncated data can give comes out`() throws {
    let packed = gzip([UInt8](repeating: 65, count: 1_000_000))
    for cut in 9..<80 {
      let part = Array(packed.dropLast(cut))
      try withFile(part) { path in
        let source = try ByteSource(.file(path: path))
        var read: [UInt8] = []
        while try source.append(to: &read, limit: 65_536) > 0 {}
        #expect(source.isTruncated)
        #expect(read.count == decodedCount(part, room: 1_100_000), "cut by \(cut)")
      }
    }
  }

  @Test func `the head is read without being consumed`() throws {
    try withFile(Array("abcdef".utf8)) { path in
      let source = try ByteSource(.file(path: path))
      #expect(try source.head(4) == Array("abcd".utf8))
      #expect(try source.head(2) == Array("ab".utf8))
      var read: [UInt8] = []
      #expect(try source.append(to: &read, limit: 100) == 6)
      #expect(read == Array("abcdef".utf8))
    }
  }

  @Test func `contents refuses what is too long or damaged`() throws {
    try withFile(Array("abcdef".utf8)) { path in
      let contents = try ByteSource.contents(of: .file(path: path), limit: 6)
      #expect(contents.count == 6)
      #expect(throws: LogProblem.self) {
        _ = try ByteSource.contents(of: .file(path: path), limit: 5)
      }
    }
    try withFile(Array(gzip(random(1000)).dropLast(20))) { path in
      #expect(throws: LogProblem.self) {
        _ = try ByteSource.contents(of: .file(path: path), limit: 2000)
      }
    }
  }

  @Test func `a missing file and a folder are unreadable, with a reason`() {
    #expect(throws: LogProblem.unreadable(path: "/nowhere", reason: "No such file or directory")) {
      _ = try ByteSource(.file(path: "/nowhere"))
    }
    #expect(throws: LogProblem.unreadable(path: "/", reason: "it is a folder")) {
      _ = try ByteSource(.file(path: "/"))
    }
  }
}
