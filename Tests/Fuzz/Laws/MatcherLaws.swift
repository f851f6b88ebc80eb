import Chat
import Emotes

/// The law of finding emotes: what splitting at spaces and looking up finds.
///
/// The input is codes, one a line, then an empty line and a text.
struct MatcherLaws {
  private let codes: Set<[UInt8]>
  private let text: [UInt8]

  init(_ input: [UInt8]) {
    let lines = input.split(
      separator: 10, maxSplits: 64, omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    codes = Set(head.map(Array.init).filter { isUTF8($0) && !$0.contains(32) })
    text = Array(lines.dropFirst(head.count + 1).joined(separator: [10]))
  }

  func check() throws(BrokenLaw) {
    let entries = codes.map { code in
      CatalogueEntry(emote: Emote(provider: .bttv, code: String(decoding: code, as: UTF8.self)))
    }
    let names = NameTable(entries: entries, channel: Channel(login: "moonriver"), prefix: nil)
    var matcher = EmoteMatcher(names: names, marksFirstParty: false)
    try require(names.names.count == codes.count, "each code is a name of its own")
    let found = uses(&matcher)
    try require(found == expected, "what is found is what splitting and looking up finds")
    try require(uses(&matcher) == found, "finding again gives the same")
  }

  private struct Use: Equatable {
    var start: Int
    var code: [UInt8]
  }

  private var expected: [Use] {
    text.split(separator: 32).map { Use(start: $0.startIndex, code: Array($0)) }
      .filter { codes.contains($0.code) }
  }

  private func uses(_ matcher: inout EmoteMatcher) -> [Use] {
    var block = MessageBlock()
    block.bytes = text
    var message = Message()
    message.text = ByteRange(start: 0, end: text.count)
    var uses: [EmoteUse] = []
    text.withUnsafeBufferPointer {
      matcher.appendUses(of: message, in: block, bytes: $0, to: &uses)
    }
    return uses.filter { matcher.emotes[Int($0.emote)].provider != .emoji }.map { use in
      Use(start: Int(use.start), code: Array(matcher.emotes[Int(use.emote)].code.utf8))
    }
  }
}
