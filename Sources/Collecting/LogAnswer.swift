import Foundation

/// What a server of chat logs answered for a day, told by the first line and the last byte.
enum LogAnswer: Equatable {
  /// Lines of raw IRC.
  case log
  /// Nothing.
  case empty
  /// Raw IRC whose last line has no end.
  case cutOff
  /// Something else, such as a web page.
  case other

  /// Looks at a file.
  init(path: String) throws {
    let file = try FileHandle(forReadingFrom: URL(filePath: path))
    defer { try? file.close() }
    let head = try file.read(upToCount: 65_536) ?? Data()
    guard let start = head.firstIndex(where: { $0 > UInt8(ascii: " ") }) else {
      self = .empty
      return
    }
    let size = try file.seekToEnd()
    try file.seek(toOffset: size - 1)
    let last = try file.readToEnd()
    if !LogAnswer.isIRC(head[start...].prefix { $0 != UInt8(ascii: "\n") }) {
      self = .other
    } else {
      self = last == Data("\n".utf8) ? .log : .cutOff
    }
  }

  /// Whether a line is `@tags :prefix COMMAND #channel`, or the same without tags.
  private static func isIRC(_ line: Data) -> Bool {
    var words = line.split(separator: UInt8(ascii: " "), maxSplits: 4)[...]
    if words.first?.first == UInt8(ascii: "@") { words.removeFirst() }
    guard words.count >= 3 else { return false }
    let (prefix, command, channel) = (words.removeFirst(), words.removeFirst(), words.removeFirst())
    return prefix.first == UInt8(ascii: ":")
      && command.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
      && channel.first == UInt8(ascii: "#")
  }
}
