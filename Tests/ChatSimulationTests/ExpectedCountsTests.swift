import Foundation
import Testing

@testable import ChatSimulation

@Suite struct `Expected counts` {
  let world = World(seed: SampleWorld.seed)

  /// Counts again from the text alone, with strings, as slowly and plainly as can be.
  @Test(arguments: ["hanbyeol", "moonriver", "sodapond"])
  func `a plain count of the text finds the same`(login: String) throws {
    let streams = world.streams(of: login)
    let channel = streams[0].channel
    var plain = PlainCount(channel)
    for stream in streams {
      let bytes = TwitchDownloaderTextWriter(stamp: .none).bytes(stream)
      let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n").dropLast()
      for line in lines { plain.add(line, vodID: stream.vodID) }
    }
    let expected = ExpectedCounts(streams).emotes
    #expect(Set(expected.map(\.emote.code)) == Set(plain.uses.keys))
    for counts in expected {
      let code = counts.emote.code
      #expect(counts.uses == plain.uses[code])
      #expect(counts.messages == plain.messages[code])
      #expect(counts.leadUses == plain.leadUses[code, default: 0])
      #expect(counts.chatters == plain.chatters[code]?.count)
      #expect(counts.capped == plain.pairs[code]?.count)
      #expect(counts.channel == login)
    }
    let total = expected.reduce(0) { $0 + $1.uses }
    #expect(total > 1000)
  }

  @Test func `every record is in one class`() {
    let expected = ExpectedCounts(world.streams)
    for (stream, counts) in zip(world.streams, expected.streams) {
      #expect(
        counts.messages + counts.notices + counts.bots + counts.commands == stream.records.count)
      #expect(counts.bots == 2)
      #expect(counts.emoteMessages > 0 && counts.emoteMessages < stream.records.count)
      #expect(counts.chatters > 10)
    }
    #expect(expected.streams.contains { $0.commands > 0 })
  }
}

/// A count of `name: text` lines that knows nothing of how they were made.
private struct PlainCount {
  let codes: Set<String>
  let own: Set<String>
  var uses: [String: Int] = [:]
  var messages: [String: Int] = [:]
  var leadUses: [String: Int] = [:]
  var chatters: [String: Set<String>] = [:]
  var pairs: [String: Set<String>] = [:]

  init(_ channel: WorldChannel) {
    codes = Set(channel.emotes.map(\.code))
    own = Set(channel.emotes.filter(\.isOwn).map(\.code))
  }

  mutating func add(_ line: String, vodID: String) {
    let colon = line.range(of: ": ")!
    let name = String(line[..<colon.lowerBound])
    let text = String(line[colon.upperBound...])
    if name == "Nightbot" || text.hasPrefix("!") { return }
    // Scalars: a space and the mark U+034F after it are one Character.
    let found = text.unicodeScalars.split(separator: " ").map(String.init).filter(codes.contains)
    for code in found { uses[code, default: 0] += 1 }
    for code in Set(found) {
      messages[code, default: 0] += 1
      chatters[code, default: []].insert(name)
      pairs[code, default: []].insert(name + vodID)
    }
    if let lead = found.first(where: own.contains) { leadUses[lead, default: 0] += 1 }
  }
}
