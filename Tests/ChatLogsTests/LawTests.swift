import Chat
import Foundation
import Statistics
import Testing

@testable import ChatLogs

/// Laws that hold for logs of forms that no simulated stream has.
@Suite("Laws of reading")
struct LawTests {
  /// Logs of forms that no simulated stream is written in.
  static let fixtures = [
    "gql-camel.json", "gql-answers.json", "rechat-messages.json", "minified.html",
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: fixture(name))))
  }

  @Test("the block's size changes nothing", arguments: fixtures)
  func blocks(_ name: String) throws {
    let whole = try Gathered(path: fixture(name))
    #expect(!whole.entries.isEmpty)
    for block in Array(64...130) + [256, 1000, 1024, 4095, 4096, 65_536, 1_000_000] {
      #expect(try Gathered(path: fixture(name), block: block) == whole, "block \(block)")
    }
  }

  @Test("the block's size changes nothing in a long random log")
  func randomBlocks() throws {
    var generator = SplitMix64(seed: 3000)
    let words = ["moonHi", "안녕", "😂😂", "a:", "x: y", "", "LUL", "\0", "[0:00:01]"]
    let lines = (0..<3000).map { index in
      let body = (0..<Int.random(in: 0...12, using: &generator))
        .map { _ in words.randomElement(using: &generator)! }.joined(separator: " ")
      return index % 97 == 0
        ? body : "[0:\(10 + index / 60 % 50):\(10 + index % 50)] 달_\(index % 7): \(body)"
    }
    let text = lines.joined(separator: "\n")
    let whole = try Gathered(text)
    #expect(whole.tally.records == 3000)
    for block in [64, 65, 127, 1000, 65_535] {
      #expect(try Gathered(text, block: block) == whole, "block \(block)")
    }
    #expect(try Gathered(gzip(Array(text.utf8)), block: 777) == whole)
  }

  @Test(
    "no line of a client or a logger is lost, or read otherwise in another block",
    arguments: [
      (.koreanClient, "[21. 11. 17. 오전 06:50:57] <"), (.chatty, "[10:00:00] <"),
      (.epochText, "1480664483 "), (.tabLog, "2026-03-01 10:00:00,5\t"),
      (.untaggedIRC, "2026-03-01_10:00:00 ;;; :joe!joe@joe PRIVMSG #moon :"),
      (.chatterino, "[10:00:00] "), (.justlogText, "[2026-03-1 10:00:00] #moon joe: "),
      (.chatDownloaderText, "1:02:03 | "), (.tcdText, "[1:02:03] <"),
    ] as [(LogFormat, String)])
  func pieces(_ format: LogFormat, _ start: String) throws {
    let pieces = [
      "[", "] ", "[10:00:00] ", "[23:59:59] ", "[21. 11. 17. 오전 06:50:57] ", "# Log started: ",
      "# Start logging at ", "2026-03-01 10:00:00", "2026-03-01_10:00:00", " ;;; ", " — ", "KST",
      "+999999999999999999", "1480664483 ", "99999999999999999999", "\t", "<", ">", "@", "** ",
      "joe",
      "달토끼", ": ", ":", " ", "#moon", ":joe!joe@joe PRIVMSG #moon :", " just subscribed!",
      " subscribed for 3 months in a row!", "[Notification] ", " [", "]", "\u{1}ACTION", "\u{1}",
      "\r", "-", "(joe)", "오후 ", ",5", ".123456789",
    ]
    var generator = SystemRandomNumberGenerator()
    let lines = (0..<4000).map { index in
      let rest = (0..<Int.random(in: 0...8, using: &generator)).map { _ in pieces.randomElement()! }
      return (index % 2 == 0 ? start : "") + rest.joined()
    }
    let header = "# Start logging at 2026-03-01 09:00:00\n# Log started: 2026-03-01 09:00:00\n"
    let text = header + lines.joined(separator: "\n") + "\n"
    let whole = try Gathered(text, format: format)
    #expect(whole.tally.records == 4002)
    #expect(whole.isBalanced)
    #expect(whole.entries.count > 20)
    #expect(whole.entries.count == whole.tally.messages + whole.tally.notices)
    #expect(whole.entries.allSatisfy { $0.time != Message.noTime })
    for block in [64, 129, 1000] {
      #expect(try Gathered(text, format: format, block: block) == whole, "block \(block)")
    }
  }

  @Test(
    "compression, in one piece or several, and encoding change nothing",
    arguments: fixtures)
  func compression(_ name: String) throws {
    let whole = try Gathered(path: fixture(name))
    for packed in Packing.all(of: try bytes(name)) {
      #expect(try Gathered(packed) == whole)
      #expect(try Gathered(packed, block: 127) == whole)
    }
  }

  @Test("each record is in one class, whatever byte is damaged", arguments: fixtures)
  func damage(_ name: String) throws {
    let plain = try bytes(name)
    let format = try Gathered(path: fixture(name)).format
    for index in stride(from: 0, to: plain.count, by: 11) {
      for byte in [UInt8(0xFF), 0, 34, 92, 123, 93, 58, 32, 10] {
        var damaged = plain
        damaged[index] = byte
        let log = try Gathered(damaged, format: format, block: 512)
        #expect(log.isBalanced)
        #expect(log.entries.count == log.tally.messages + log.tally.notices)
      }
    }
  }

  @Test func `a truncated gzip log gives what was decoded, and the flag`() throws {
    let lines = (0..<20_000).map {
      "[0:\(10 + $0 / 600):\(10 + $0 / 10 % 50)] 달_\($0 * 7919 % 1009): moonHi \($0)"
    }
    let text = lines.joined(separator: "\n") + "\n"
    let whole = try Gathered(text)
    let packed = gzip(Array(text.utf8))
    for part in [packed.count / 2, packed.count - 9, packed.count - 1] {
      let log = try Gathered(Array(packed[..<part]))
      #expect(log.facts.flags.contains(.truncated))
      #expect(log.entries.count > 1000)
      #expect(log.entries == Array(whole.entries.prefix(log.entries.count)))
      #expect(log.tally.rejected[.truncated, default: .init(count: 1, firstRecord: 0)].count == 1)
    }
    var corrupt = packed
    corrupt[packed.count / 2] ^= 0x55
    #expect(try Gathered(corrupt).facts.flags.contains(.truncated))
    #expect(!whole.facts.flags.contains(.truncated))
  }
}
