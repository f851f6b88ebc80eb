import Chat
import ChatLogs

/// What a chat log looks like from afar: distributions and shares, never texts or names.
struct LogShape {
  /// Bytes of UTF-8 a message.
  private(set) var bytes: [Int] = []
  /// Unicode scalars a message.
  private(set) var scalars: [Int] = []
  /// Words between spaces a message.
  private(set) var tokens: [Int] = []
  /// Emotes marked by the chat a message; empty for formats without marks.
  private(set) var emotes: [Int] = []
  /// Messages a chatter.
  private(set) var perChatter: [Int] = []
  /// Times between messages in hundredths of their mean; empty for logs without milliseconds.
  private(set) var gaps: [Int] = []
  /// Messages in each ten seconds, from the first to the last message.
  private(set) var tens: [Int] = []
  /// How many messages have a feature.
  private(set) var featured: [Feature: Int] = [:]

  /// A feature that a message has or has not.
  enum Feature: String, CaseIterable {
    case command, link, mention, hangul, emoji, repeated
  }

  private var times: [Int64] = []
  private var chatters: [[UInt8]: Int] = [:]
  private var seen: Set<[UInt8]> = []

  /// Reads a log.
  init(_ log: LogBytes) throws {
    var reader = try LogReader(log, format: nil)
    var block = MessageBlock()
    while try reader.read(into: &block) {
      for message in block.messages where !message.text.isEmpty { add(message, of: block) }
    }
    perChatter = chatters.values.sorted()
    if emotes.allSatisfy({ $0 == 0 }) { emotes = [] }
    if times.contains(where: { $0 % 1000 != 0 }) { findGaps() }
    findTens()
  }

  private mutating func add(_ message: Message, of block: MessageBlock) {
    let text = Array(block.bytes[message.text.indices])
    let words = text.split(separator: UInt8(ascii: " "))
    bytes.append(text.count)
    let decoded = String(decoding: text, as: UTF8.self).unicodeScalars
    scalars.append(decoded.count)
    tokens.append(words.count)
    emotes.append(message.emotes.count)
    if message.time != Message.noTime { times.append(message.time) }
    let names = [message.userID, message.login, message.displayName]
    if let name = names.first(where: { !$0.isEmpty }) {
      chatters[Array(block.bytes[name.indices]), default: 0] += 1
    }
    for feature in LogShape.features(text, words, decoded) { featured[feature, default: 0] += 1 }
    if text.count >= 25, !seen.insert(text).inserted { featured[.repeated, default: 0] += 1 }
  }

  private static func features(
    _ text: [UInt8], _ words: [ArraySlice<UInt8>], _ scalars: String.UnicodeScalarView
  ) -> [Feature] {
    var features: [Feature] = []
    if text.first == UInt8(ascii: "!"), text.count > 1 { features.append(.command) }
    if words.contains(where: { $0.starts(with: Array("http".utf8)) }) { features.append(.link) }
    if words.contains(where: { $0.first == UInt8(ascii: "@") && $0.count > 1 }) {
      features.append(.mention)
    }
    if scalars.contains(where: {
      (0xAC00...0xD7A3).contains($0.value) || (0x3131...0x318E).contains($0.value)
    }) {
      features.append(.hangul)
    }
    if scalars.contains(where: { $0.value > 0xFFFF && $0.properties.isEmojiPresentation }) {
      features.append(.emoji)
    }
    return features
  }

  private mutating func findGaps() {
    times.sort()
    let mean = Double(times[times.count - 1] - times[0]) / Double(max(1, times.count - 1))
    gaps = zip(times, times.dropFirst()).map { Int(Double($1 - $0) / mean * 100) }
  }

  private mutating func findTens() {
    guard let first = times.min(), let last = times.max() else { return }
    tens = [Int](repeating: 0, count: Int((last - first) / 10_000) + 1)
    for time in times { tens[Int((time - first) / 10_000)] += 1 }
  }
}
