import Chat
import Testing

@testable import ChatSimulation

@Suite struct `Invented world` {
  let world = World(seed: SampleWorld.seed)

  @Test func `the same seed gives the same world and another seed another`() {
    let again = SampleWorld.files(seed: 5)
    let other = SampleWorld.files(seed: 6)
    #expect(again.elementsEqual(SampleWorld.files(seed: 5), by: ==))
    #expect(!again.elementsEqual(other, by: ==))
  }

  @Test func `invented people have names of their own`() {
    let people = (0..<400).map(WorldChatter.invented)
    #expect(Set(people.map(\.login)).count == 400)
    #expect(Set(people.map(\.displayName)).count == 400)
    #expect(Set(people.map(\.userID)).count == 400)
    let hangul = people.filter { !$0.displayName.utf8.allSatisfy { $0 < 128 } }
    #expect(hangul.count == 80)
    for person in people where !hangul.contains(person) {
      #expect(person.displayName.lowercased() == person.login)
    }
  }

  @Test func `streams lie in one UTC day of March 2026 and their records in the stream`() {
    #expect(world.streams.count == 36)
    for stream in world.streams {
      #expect(stream.day.year == 2026 && stream.day.month == 3)
      let end = stream.instant(stream.seconds * 1000)
      #expect(end.startOfUTCDay == stream.startedAt.startOfUTCDay)
      let offsets = stream.records.map(\.offset)
      #expect(offsets == offsets.sorted())
      #expect(offsets.allSatisfy { (0..<stream.seconds * 1000).contains($0) })
    }
    #expect(Set(world.streams.map(\.vodID)).count == world.streams.count)
    #expect(Set(world.streams.flatMap(\.records).map(\.id)).count == world.records.count)
  }

  @Test func `words are never emotes`() {
    for channel in world.channels {
      let codes = Set(channel.emotes.map(\.code))
      #expect(codes.count == channel.emotes.count)
      for record in world.streams(of: channel.login).flatMap(\.records) {
        for case .word(let word) in record.tokens {
          for part in word.split(separator: " ") { #expect(!codes.contains(String(part))) }
        }
      }
    }
  }

  @Test func `only subscribers use subscribers' emotes`() {
    for record in world.records where !record.chatter.isBot {
      for emote in record.emotes {
        if case .subscribers(let tier) = emote.access {
          #expect((record.subscription?.tier ?? 0) >= tier)
        }
      }
    }
  }

  @Test func `emotes follow a law of few favourites, and some are never used`() {
    for channel in world.channels {
      let counts = ExpectedCounts(world.streams(of: channel.login)).emotes
      let uses = counts.map(\.uses).sorted(by: >)
      let total = uses.reduce(0, +)
      #expect(uses[0] * 100 / total >= 8 && uses[0] * 100 / total <= 35)
      #expect(uses.prefix(5).reduce(0, +) * 100 / total >= 35)
      #expect(uses[uses.count / 2] * 20 < uses[0] * 10)
      let never = channel.emotes.filter { $0.fashion == .never }
      #expect(never.count >= 1)
      #expect(!counts.contains { $0.emote.fashion == .never })
    }
  }

  @Test func `fashions rise from the day they join, and fade`() throws {
    for channel in world.channels {
      let streams = world.streams(of: channel.login)
      let first = try #require(channel.firstRisingDay)
      let before = ExpectedCounts(streams.filter { $0.day < first }).emotes
      #expect(!before.contains { $0.emote.fashion == .rising })
      let half = streams.count / 2
      let early = ExpectedCounts(Array(streams.prefix(half))).emotes
      let late = ExpectedCounts(Array(streams.suffix(half))).emotes
      let uses = { (counts: [ExpectedCounts.Emote], fashion: WorldEmote.Fashion) in
        counts.filter { $0.emote.fashion == fashion }.reduce(0) { $0 + $1.uses }
      }
      #expect(uses(late, .rising) > uses(early, .rising))
      #expect(uses(late, .fading) < uses(early, .fading))
    }
  }

  @Test func `every kind of record occurs`() {
    let records = world.records
    let kinds = Set(records.compactMap { $0.notice?.kind })
    #expect(kinds == ["sub", "resub", "subgift", "submysterygift", "raid", "viewermilestone"])
    #expect(records.contains { $0.bits > 0 })
    #expect(records.contains { $0.isAction })
    #expect(records.contains { $0.isCommand })
    #expect(records.contains { $0.chatter.isBot && !$0.emotes.isEmpty })
    #expect(records.contains { $0.notice != nil && !$0.emotes.isEmpty })
    #expect(records.contains { $0.text.hasSuffix("\u{E0000}") })
    #expect(records.contains { $0.chatter == .anonymousGifter })
    let lengths = records.filter { $0.notice == nil }.map(\.text.utf8.count)
    #expect((16...60).contains(lengths.reduce(0, +) / lengths.count))
  }

  @Test func `nobody gets a gift from himself or from before subscribing`() {
    for record in world.records where record.notice?.kind == "subgift" {
      let recipient = record.notice?.parameters.first { $0.name == "recipient-id" }?.value
      #expect(recipient != record.chatter.userID)
    }
    for record in world.records where record.notice?.kind == "sub" {
      #expect(record.subscription?.months == 1)
    }
  }
}

extension World {
  var records: [SimulatedRecord] { streams.flatMap(\.records) }
}
