/// The parts of one IRC line: `@tags :prefix COMMAND #channel :text`.
struct IRCLine {
  var tags = 0..<0
  /// The nick of the prefix.
  var nick = 0..<0
  var command = 0..<0
  /// The first parameter, with its `#`.
  var target = 0..<0
  /// The last parameter.
  var text = 0..<0
  var hasPrefix = false

  init() {}

  /// Splits a line; nil when it has no command.
  init?(_ line: Range<Int>, of bytes: Bytes) {
    var position = line.lowerBound
    let end = line.upperBound
    if bytes[position] == UInt8(ascii: "@") {
      guard let word = IRCLine.word(&position, end, bytes) else { return nil }
      tags = word.lowerBound + 1..<word.upperBound
    }
    if position < end, bytes[position] == UInt8(ascii: ":") {
      guard let word = IRCLine.word(&position, end, bytes) else { return nil }
      let bang = bytes.index(of: UInt8(ascii: "!"), in: word)
      nick = bang.map { word.lowerBound + 1..<$0 } ?? word.upperBound..<word.upperBound
      hasPrefix = true
    }
    guard let command = IRCLine.word(&position, end, bytes), !command.isEmpty else { return nil }
    self.command = command
    guard position < end, bytes[position] != UInt8(ascii: ":") else { return }
    target = IRCLine.word(&position, end, bytes) ?? 0..<0
    guard position < end else { return }
    text = (bytes[position] == UInt8(ascii: ":") ? position + 1 : position)..<end
  }

  /// Whether the command is one that a server sends: upper-case letters or three digits.
  func hasCommandShape(in bytes: Bytes) -> Bool {
    let isNumeric = command.count == 3 && bytes.number(command) != nil
    return isNumeric || command.allSatisfy { bytes[$0] &- 65 < 26 }
  }

  /// Reads up to a space and skips the spaces behind it; nil at the end.
  @inline(__always)
  private static func word(_ position: inout Int, _ end: Int, _ bytes: Bytes) -> Range<Int>? {
    guard position < end else { return nil }
    let space = bytes.index(of: UInt8(ascii: " "), in: position..<end) ?? end
    let word = position..<space
    position = space
    while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return word
  }
}
