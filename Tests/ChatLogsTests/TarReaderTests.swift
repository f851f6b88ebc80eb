import Chat
import Foundation
import Testing

@testable import ChatLogs

@Suite struct `Tar archives` {
  private let files: [(name: String, bytes: [UInt8])] = [
    ("./chat/moonriver/a.txt", Array("[0:00:01] mira: 안녕\n".utf8)),
    ("달빛강/긴 이름.txt", [UInt8](repeating: 65, count: 1500)),
    ("b.txt.gz", gzip(Array("[0:00:01] mira: LUL\n".utf8))), ("empty.txt", []),
  ]

  /// A block of a ustar archive that describes a file.
  private func header(_ name: String, size: Int, kind: String = "0") -> [UInt8] {
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at place: Int) {
      block.replaceSubrange(place..<place + text.utf8.count, with: Array(text.utf8))
    }
    put(name, at: 0)
    put("0000644", at: 100)
    let octal = String(size, radix: 8)
    put(String(repeating: "0", count: 11 - octal.count) + octal, at: 124)
    put("        ", at: 148)
    put(kind, at: 156)
    put("ustar\u{0}00", at: 257)
    let sum = String(block.reduce(0) { $0 + Int($1) }, radix: 8)
    put(String(repeating: "0", count: 6 - sum.count) + sum + "\u{0} ", at: 148)
    return block
  }

  private func tar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let members = files.map { file in
      header(file.name, size: file.bytes.count) + file.bytes
        + [UInt8](repeating: 0, count: (512 - file.bytes.count % 512) % 512)
    }
    return members.joined() + [UInt8](repeating: 0, count: 1024)
  }

  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws
    -> Result
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tar")
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try body(file.path)
  }

  /// The members as far as they can be read, and whether the end was reached.
  private func read(_ archive: [UInt8]) throws -> (
    members: [(name: String, bytes: [UInt8], isCut: Bool)], isWhole: Bool
  ) {
    try withFile(archive) { path in
      var members: [(name: String, bytes: [UInt8], isCut: Bool)] = []
      do {
        let reader = try TarReader(path: path)
        while let member = try reader.next() {
          guard case .member(_, let bytes, let isCut) = try reader.bytes(of: member, named: "x")
          else { continue }
          members.append((member.name, bytes, isCut))
        }
        return (members, true)
      } catch is LogProblem {
        return (members, false)
      }
    }
  }

  @Test func `members come in order, compressed or not, without folders and links`() throws {
    let archive =
      header("chat/", size: 0, kind: "5") + header("link.txt", size: 0, kind: "2") + tar(files)
    for bytes in [archive, gzip(archive), zstd(archive)] {
      let found = try read(bytes)
      #expect(
        found.members.map(\.name) == [
          "chat/moonriver/a.txt", "달빛강/긴 이름.txt", "b.txt.gz", "empty.txt",
        ])
      #expect(found.members.map(\.bytes) == files.map(\.bytes))
      #expect(found.members.allSatisfy { !$0.isCut } && found.isWhole)
    }
  }

  @Test func `an archive that is cut anywhere gives what lies before the cut`() throws {
    let archive = tar(files)
    let ends = files.indices.map { tar(Array(files[...$0])).count - 1024 }
    for length in stride(from: 1, to: archive.count, by: 97) {
      let found = try read(Array(archive[..<length]))
      let whole = ends.count { $0 <= length }
      #expect(found.members.count - whole <= 1 && found.members.count >= whole, "\(length)")
      for (file, member) in zip(files, found.members).prefix(whole) {
        #expect(member.bytes == file.bytes && !member.isCut)
      }
      for (file, member) in zip(files, found.members).dropFirst(whole) {
        #expect(file.bytes.starts(with: member.bytes))
        #expect(member.isCut == (member.bytes.count < file.bytes.count))
      }
    }
  }

  @Test func `a log that is cut far behind its start is read up to the cut`() throws {
    // Bytes that do not pack, so that many packed blocks lie before the cut.
    var state: UInt32 = 1
    let log = (0..<600_000).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    let archive = tar([("a.txt", log)])
    for (cut, least) in [
      (Array(archive[..<200_512]), 199_488), (gzip(archive).dropLast(2000), 100_000),
      (zstd(archive).dropLast(2000), 100_000),
    ] {
      let member = try #require(read(Array(cut)).members.first)
      #expect(member.isCut && log.starts(with: member.bytes) && member.bytes.count >= least)
    }
  }

  @Test func `reading over a member tells where the archive ends inside it`() throws {
    let archive = tar(files)
    try withFile(Array(archive[..<2000])) { path in
      let reader = try TarReader(path: path)
      _ = try reader.next()
      #expect(throws: Never.self) { try reader.skip() }
      #expect(throws: LogProblem.self) {
        _ = try reader.next()
        try reader.skip()
      }
    }
  }

  @Test func `a member is read like a file, and a cut one is flagged`() throws {
    let log = Array("[0:00:01] mira: hi\n[0:00:02] dal: ho\n".utf8)
    for bytes in [log, gzip(log), zstd(log)] {
      var reader = try LogReader(
        .member(name: "a.tar:b.txt", bytes: bytes, isCut: false), format: nil)
      var block = MessageBlock()
      while try reader.read(into: &block) {}
      #expect(reader.tally.messages == 2 && reader.bytesRead == bytes.count)
      #expect(!reader.facts.flags.contains(.truncated))
    }
    var cut = try LogReader(
      .member(name: "a.tar:b.txt", bytes: Array(log.dropLast(3)), isCut: true), format: nil)
    var block = MessageBlock()
    while try cut.read(into: &block) {}
    #expect(cut.tally.messages == 1 && cut.tally.rejected[.truncated]?.count == 1)
    #expect(cut.facts.flags.contains(.truncated))
  }

  @Test func `a member that is too large is refused before it is read`() throws {
    try withFile(header("a.txt", size: TarReader.memberLimit + 1)) { path in
      let reader = try TarReader(path: path)
      let member = try #require(try reader.next())
      #expect(throws: LogProblem.largeMember(path: "a", limit: TarReader.memberLimit)) {
        _ = try reader.bytes(of: member, named: "a")
      }
    }
  }

  @Test(arguments: [[], Array("hello there\n".utf8), [0x50, 0x4B, 0x03, 0x04]] as [[UInt8]])
  func `what is no tar archive is told`(bytes: [UInt8]) throws {
    #expect(try !read(bytes).isWhole)
  }
}
