import Chat
import Foundation

@testable import ChatLogs

/// Everything that a log gives, copied out of its blocks, so that two readings can be compared.
struct Gathered: Equatable {
  struct Entry: Equatable {
    var record: Int
    var time: Int64
    var channel: Channel
    var text: String
    var id: String
    var userID: String
    var login: String
    var displayName: String
    var emotes: [String]
    var notice: NoticeCopy?
    var bits: UInt32
    var badge: SubscriberBadge?
    var isRemoved: Bool
  }

  struct NoticeCopy: Equatable {
    var kind: Notice.Kind
    var plan: Notice.Plan?
    var cumulativeMonths: Int?
    var giftMonths: Int?
    var prepaidMonths: Int?
    var prepaidTenure: Int?
    var wasGifted: Bool?
    var viewers: Int?
    var count: Int?
    var recipientID: String
    var recipientLogin: String
    var recipientDisplayName: String
    var giftGroup: String
  }

  var format: LogFormat
  var clock: LogClock
  var entries: [Entry] = []
  var tally = LogTally()
  var facts = LogFacts()

  init(
    path: String, format: LogFormat? = nil, columns: CSVColumns? = nil, block: Int = 65_536,
    record: Int = 1_048_576
  ) throws {
    try self.init(
      .file(path: path), format: format, columns: columns, block: block, record: record)
  }

  private init(
    _ log: LogBytes, format: LogFormat?, columns: CSVColumns?, block: Int, record: Int
  ) throws {
    var sizes = ReadingSizes()
    sizes.block = block
    sizes.record = record
    var reader = try LogReader(log, format: format, columns: columns, sizes: sizes)
    self.format = reader.format
    var messages = MessageBlock()
    while try reader.read(into: &messages) {
      entries += messages.messages.map { Gathered.copy($0, messages) }
    }
    clock = reader.clock
    tally = reader.tally
    facts = reader.facts
    // A log of one stream may name its channel after its messages.
    if reader.format.layout == .oneStream {
      for index in entries.indices { entries[index].channel = facts.channel }
    }
  }

  init(
    _ bytes: [UInt8], format: LogFormat? = nil, columns: CSVColumns? = nil, block: Int = 65_536,
    record: Int = 1_048_576
  ) throws {
    try self.init(
      .member(name: "log", bytes: bytes, isCut: false), format: format, columns: columns,
      block: block, record: record)
  }

  init(
    _ text: String, format: LogFormat? = nil, columns: CSVColumns? = nil, block: Int = 65_536,
    record: Int = 1_048_576
  )
    throws
  {
    try self.init(
      Array(text.utf8), format: format, columns: columns, block: block, record: record)
  }

  private static func copy(_ message: Message, _ block: MessageBlock) -> Entry {
    func text(_ range: ByteRange) -> String {
      String(decoding: block.bytes[range.indices], as: UTF8.self)
    }
    let marks = block.emoteRanges[Int(message.emotes.lowerBound)..<Int(message.emotes.upperBound)]
    return Entry(
      record: message.record, time: message.time,
      channel: block.channels[Int(message.channel)], text: text(message.text),
      id: text(message.id), userID: text(message.userID), login: text(message.login),
      displayName: text(message.displayName),
      emotes: marks.map { mark in
        let offset = Int(mark.code.start) - Int(message.text.start)
        return "\(text(mark.code))=\(text(mark.id))@\(offset)"
      },
      notice: message.notice < 0 ? nil : copy(block.notices[Int(message.notice)], text),
      bits: message.bits, badge: message.badge, isRemoved: message.isRemoved)
  }

  private static func copy(_ notice: Notice, _ text: (ByteRange) -> String) -> NoticeCopy {
    NoticeCopy(
      kind: notice.kind, plan: notice.plan, cumulativeMonths: notice.cumulativeMonths,
      giftMonths: notice.giftMonths, prepaidMonths: notice.prepaidMonths,
      prepaidTenure: notice.prepaidTenure, wasGifted: notice.wasGifted, viewers: notice.viewers,
      count: notice.count, recipientID: text(notice.recipientID),
      recipientLogin: text(notice.recipientLogin),
      recipientDisplayName: text(notice.recipientDisplayName), giftGroup: text(notice.giftGroup))
  }
}

extension Gathered {
  /// Whether each record is in one class only: what came out is what was tallied, each from a record
  /// of its own, and no record that came out was rejected.
  var isBalanced: Bool {
    let records = entries.map(\.record)
    let isOrdered = zip(records, records.dropFirst()).allSatisfy { $0 < $1 }
    let numbers = records + tally.rejected.values.map(\.firstRecord)
    return isOrdered && tally.notices == entries.count { $0.notice != nil }
      && tally.messages == entries.count { $0.notice == nil }
      && numbers.allSatisfy { (1...max(1, tally.records)).contains($0) }
      && Set(records).isDisjoint(with: tally.rejected.values.map(\.firstRecord))
  }
}

/// A fixture's path.
func fixture(_ name: String) -> String {
  Bundle.module.bundlePath + "/Fixtures/" + name
}
