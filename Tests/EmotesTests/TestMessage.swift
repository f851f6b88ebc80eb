import Chat
import Emotes

/// A message made for a test: its text, the emotes that the log marks in it, and its author.
struct TestMessage {
  var text: [UInt8]
  /// Byte ranges of the text, with an emote id each.
  var marks: [(range: Range<Int>, id: String)] = []
  var userID = ""
  var login = ""
  var displayName = ""

  init(_ text: String) { self.text = Array(text.utf8) }

  init(bytes: [UInt8]) { text = bytes }
}

extension MessageBlock {
  /// A block of messages, one after the other with nothing between or after them.
  init(_ messages: [TestMessage]) {
    self.init()
    for made in messages {
      var message = Message()
      message.text = append(made.text)
      message.userID = append(Array(made.userID.utf8))
      message.login = append(Array(made.login.utf8))
      message.displayName = append(Array(made.displayName.utf8))
      let first = UInt32(emoteRanges.count)
      for mark in made.marks {
        let start = Int(message.text.start)
        let code = ByteRange(
          start: start + mark.range.lowerBound, end: start + mark.range.upperBound)
        emoteRanges.append(EmoteRange(code: code, id: append(Array(mark.id.utf8))))
      }
      message.emotes = first..<UInt32(emoteRanges.count)
      self.messages.append(message)
    }
  }

  private mutating func append(_ text: [UInt8]) -> ByteRange {
    let start = bytes.count
    bytes += text
    return ByteRange(start: start, end: bytes.count)
  }
}

/// One use as a test sees it: where in its message, which emote.
struct FoundUse: Hashable, CustomStringConvertible {
  var start: Int
  var emote: Emote

  var description: String { "\(start):\(emote.provider)/\(emote.providerID)/\(emote.code)" }
}

extension EmoteMatcher {
  /// The uses of each message of a block.
  mutating func found(in block: MessageBlock) -> [[FoundUse]] {
    block.bytes.withUnsafeBufferPointer { bytes in
      var all: [[FoundUse]] = []
      for message in block.messages {
        var uses: [EmoteUse] = []
        appendUses(of: message, in: block, bytes: bytes, to: &uses)
        all.append(
          uses.map {
            FoundUse(start: Int($0.start - message.text.start), emote: emotes[Int($0.emote)])
          })
      }
      return all
    }
  }

  /// The codes that one text uses, in its order.
  mutating func codes(in text: String) -> [String] {
    found(in: MessageBlock([TestMessage(text)]))[0].map(\.emote.code)
  }
}
