import Chat
import ChatLogs
import Counting
import Emotes

/// A few messages written down for a test, and the blocks a reader would make of them.
struct Script {
  struct Line {
    var time: Int64?
    var author: String
    var text: String
    var userID = ""
    var id = ""
    var channel = 0
    var badge: SubscriberBadge?
    var notice: Notice.Kind?
    var bits: UInt32 = 0
  }

  var channels: [Channel] = []
  var lines: [Line] = []

  func blocks(of size: Int) -> [MessageBlock] {
    stride(from: 0, to: lines.count, by: size).map { start in
      block(Array(lines[start..<min(lines.count, start + size)]))
    }
  }

  private func block(_ lines: [Line]) -> MessageBlock {
    var block = MessageBlock()
    block.channels = channels
    for line in lines {
      var message = Message()
      message.time = line.time ?? Message.noTime
      message.channel = UInt32(line.channel)
      message.text = append(line.text, to: &block)
      message.displayName = append(line.author, to: &block)
      message.userID = append(line.userID, to: &block)
      message.id = append(line.id, to: &block)
      message.badge = line.badge
      message.bits = line.bits
      if let kind = line.notice {
        message.notice = Int32(block.notices.count)
        block.notices.append(Notice(kind: kind))
      }
      block.messages.append(message)
    }
    return block
  }

  private func append(_ text: String, to block: inout MessageBlock) -> ByteRange {
    let start = block.bytes.count
    block.bytes += text.utf8
    return text.isEmpty ? .none : ByteRange(start: start, end: block.bytes.count)
  }
}

/// All that a counter made of a script, rows collected over blocks.
struct Counted {
  var counter: Counter
  var emoteMessages: [CountedEmoteMessage] = []
  var notices: [CountedNotice] = []

  init(
    _ script: Script, layout: LogLayout = .oneStream, clock: LogClock = .sinceStart,
    origin: Instant? = nil, rules: CountingRules = CountingRules(), blockSize: Int = 3,
    dropsRepeats: Bool = false,
    names: @escaping (ChannelDate) -> NameTable = Counted.names
  ) {
    counter = Counter(
      layout: layout, channel: Channel(login: "moonriver"), origin: origin, rules: rules,
      dropsRepeats: dropsRepeats, names: names,
      matcher: { EmoteMatcher(names: $0, marksFirstParty: false) })
    for block in script.blocks(of: blockSize) {
      counter.count(block, clock: clock)
      emoteMessages += counter.emoteMessages
      notices += counter.notices
      counter.removeWritten()
    }
    counter.finish(origin: nil)
  }

  /// The codes of a row's emotes.
  func codes(_ row: CountedEmoteMessage) -> [String] {
    let channel = counter.channels[counter.parts[row.part].channel]
    return channel.lists[row.list].map { channel.emotes[Int($0)].code }
  }

  private static func names(of key: ChannelDate) -> NameTable {
    let codes = ["LUL", "Kappa", "moonHi"]
    let entries = codes.map { CatalogueEntry(emote: Emote(provider: .twitch, code: $0)) }
    return NameTable(entries: entries, channel: key.channel, prefix: nil)
  }
}
