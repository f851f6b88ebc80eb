import Chat
import ChatLogs
import Counting
import Emotes
import Testing

@Suite struct CounterTests {
  @Test func `each message with emotes becomes one row with its list`() {
    let counted = Counted(
      Script(lines: [
        .init(time: 1000, author: "Ann", text: "hi LUL Kappa LUL"),
        .init(time: 2000, author: "Ben", text: "no emote"),
        .init(time: 3000, author: "달님", text: "Kappa 안녕 moonHi"),
        .init(time: 4000, author: "Ben", text: "LUL Kappa LUL"),
      ]))
    #expect(
      counted.emoteMessages.map(counted.codes)
        == [["LUL", "Kappa", "LUL"], ["Kappa", "moonHi"], ["LUL", "Kappa", "LUL"]])
    #expect(counted.emoteMessages.map(\.ordinal) == [0, 2, 3])
    #expect(counted.emoteMessages.map(\.offset) == [1000, 3000, 4000])
    #expect(counted.emoteMessages[0].list == counted.emoteMessages[2].list)
    #expect(counted.counter.parts[0].messages == 4)
  }

  @Test func `an ASCII name is the same chatter in any case, a user id wins over names`() {
    let names = Counted(
      Script(lines: [
        .init(time: 0, author: "Ann", text: "a"), .init(time: 0, author: "ann", text: "b"),
        .init(time: 0, author: "달님", text: "c"),
      ]))
    #expect(names.counter.chatters.count == 2)
    let ids = Counted(
      Script(lines: [
        .init(time: 0, author: "Ann", text: "a", userID: "7"),
        .init(time: 0, author: "Renamed", text: "b", userID: "7"),
        .init(time: 0, author: "7", text: "c"),
      ]))
    #expect(ids.counter.chatters.map(\.userID) == ["7", nil])
  }

  @Test func `without ids the same words of one chatter at one time are one message`() {
    let long = String(repeating: "LUL Kappa ", count: 9)
    let lines: [Script.Line] = [
      .init(time: 1000, author: "Ann", text: "LUL"), .init(time: 1000, author: "Ann", text: "LUL"),
      .init(time: 1000, author: "Ben", text: "LUL"), .init(time: 1001, author: "Ann", text: "LUL"),
      .init(time: 1000, author: "Ann", text: "LUL", channel: 1),
      .init(time: 1000, author: "Ann", text: long + "a"),
      .init(time: 1000, author: "Ann", text: long + "b"),
      .init(time: 1000, author: "Ann", text: long + "a"),
      .init(time: 1000, author: "Ann", text: "", notice: .subgift),
      .init(time: 1000, author: "Ann", text: "", notice: .subgift),
      .init(time: 1000, author: "Ann", text: ""), .init(time: 1000, author: "Ann", text: ""),
      .init(time: nil, author: "Ann", text: "LUL"), .init(time: nil, author: "Ann", text: "LUL"),
      .init(time: 1000, author: "Ann", text: "LUL", id: "1"),
      .init(time: 1000, author: "Ann", text: "LUL", id: "2"),
    ]
    let script = Script(channels: [Channel(login: "a"), Channel(login: "b")], lines: lines)
    #expect(Counted(script, dropsRepeats: true).counter.ignored == [.duplicate: .init(messages: 2)])
    #expect(Counted(script).counter.ignored.isEmpty)
  }

  @Test func `a badge is the broadcaster's when the channel is the chatter's own`() {
    var script = Script(
      lines: [
        .init(time: 0, author: "a", text: "hi", userID: "55", badge: SubscriberBadge(tier: 3)),
        .init(time: 1, author: "b", text: "hi", userID: "56", badge: SubscriberBadge(tier: 3)),
        .init(
          time: 2, author: "a", text: "", userID: "55", badge: SubscriberBadge(tier: 3),
          notice: .submysterygift),
      ])
    script.channels = [Channel(roomID: "55")]
    let counted = Counted(script, layout: .channelDays, clock: .sinceEpoch)
    #expect(counted.counter.parts[0].badges.map(\.badge.isBroadcaster) == [true, false])
    #expect(counted.notices.map { $0.badge?.isBroadcaster } == [true])
  }

  @Test func `bots and commands are left out and counted by reason`() {
    let script = Script(lines: [
      .init(time: 0, author: "Nightbot", text: "LUL"),
      .init(time: 0, author: "Ann", text: "!uptime LUL"),
      .init(time: 0, author: "Ann", text: "LUL"),
      .init(time: 0, author: "StreamElements", text: "thanks", notice: .announcement),
    ])
    let counted = Counted(script)
    #expect(counted.counter.ignored[.bot] == Counter.Ignored(messages: 1, notices: 1))
    #expect(counted.counter.ignored[.command] == Counter.Ignored(messages: 1, notices: 0))
    #expect(counted.counter.parts[0].messages == 1)
    let all = Counted(script, rules: CountingRules(bots: [], ignoresCommands: false))
    #expect(all.counter.ignored.isEmpty)
    #expect(all.counter.parts[0].messages == 4)
  }

  @Test func `a record that comes again by its id is left out`() {
    let ids = ["90ef1e46-8baa-4bf2-9c54-272f39d6fa11", "90ef1e46-8baa-4bf2-9c54-272f39d6fa12", ""]
    let lines = [0, 1, 0, 2, 2, 1].map { index in
      Script.Line(time: Int64(index), author: "a", text: "LUL", id: ids[index])
    }
    let counted = Counted(Script(lines: lines))
    #expect(counted.counter.ignored[.duplicate] == Counter.Ignored(messages: 2))
    #expect(counted.counter.parts[0].messages == 4)
  }

  @Test func `activity has a row a second with its messages, chatters and bits`() {
    let counted = Counted(
      Script(lines: [
        .init(time: 100, author: "a", text: "x"), .init(time: 900, author: "a", text: "x", bits: 5),
        .init(time: 950, author: "b", text: "x"), .init(time: 5000, author: "a", text: "x"),
        .init(time: 3000, author: "b", text: "late"),
      ]))
    #expect(
      counted.counter.parts[0].activity == [
        CountedActivity(second: 0, messages: 3, chatters: 2, bits: 5),
        CountedActivity(second: 3, messages: 1, chatters: 1, bits: 0),
        CountedActivity(second: 5, messages: 1, chatters: 1, bits: 0),
      ])
  }

  @Test func `attendance spans a chatter's messages, and a badge has a row a change`() {
    let one = SubscriberBadge(tier: 1, months: 1, monthsAreExact: true)
    let two = SubscriberBadge(tier: 1, months: 2, monthsAreExact: true)
    let counted = Counted(
      Script(lines: [
        .init(time: 10, author: "b", text: "x", badge: one),
        .init(time: 20, author: "a", text: "x", badge: SubscriberBadge()),
        .init(time: 30, author: "b", text: "x", badge: one),
        .init(time: 40, author: "b", text: "x", badge: two),
      ]))
    let part = counted.counter.parts[0]
    #expect(
      part.attendance == [
        CountedAttendance(chatter: 0, firstOffset: 10, lastOffset: 40, messages: 3, bits: 0),
        CountedAttendance(chatter: 1, firstOffset: 20, lastOffset: 20, messages: 1, bits: 0),
      ])
    #expect(part.badges.map(\.fromOffset) == [10, 40, 20])
  }

  @Test func `a notice is counted, and its own words are a message`() {
    let counted = Counted(
      Script(lines: [
        .init(time: 0, author: "a", text: "", notice: .sub),
        .init(time: 10, author: "a", text: "LUL thanks", notice: .resub),
      ]))
    #expect(counted.counter.parts[0].notices == 2)
    #expect(counted.counter.parts[0].messages == 1)
    #expect(counted.notices.map(\.notice.kind) == [.sub, .resub])
    #expect(counted.emoteMessages.map(counted.codes) == [["LUL"]])
  }

  @Test func `deleted accounts are one chatter without a name`() {
    let counted = Counted(
      Script(lines: [
        .init(time: 0, author: "", text: "LUL"), .init(time: 0, author: "", text: "LUL"),
      ]))
    #expect(counted.counter.parts[0].attendance.map(\.messages) == [2])
    #expect(counted.counter.chatters[counted.emoteMessages[0].chatter].isNameless)
  }

  /// `LUL` is an emote before day 20,001, `Kappa` from then on, and `old` in channel a before it.
  private static func changingNames(of key: ChannelDate) -> NameTable {
    let isNew = key.date.map { $0 >= CivilDate(daysSinceEpoch: 20_001) } ?? true
    let codes = isNew ? ["Kappa"] : key.channel.login == "a" ? ["LUL", "old"] : ["LUL"]
    return NameTable(
      entries: codes.map { CatalogueEntry(emote: Emote(provider: .ffz, code: $0)) },
      channel: key.channel, prefix: nil)
  }

  @Test func `each part is matched with the names of its own day`() throws {
    let day: Int64 = 20_000 * Instant.millisecondsPerDay
    let next = day + Instant.millisecondsPerDay
    let times = [day, day, next, day + 9, next, next + 7, next + Instant.millisecondsPerDay]
    let script = Script(
      channels: [Channel(login: "a"), Channel(login: "b")],
      lines: times.enumerated().map { index, time in
        .init(time: time, author: "x", text: "LUL Kappa old Kappa", channel: index % 2)
      })
    let counted = Counted(
      script, layout: .channelDays, clock: .sinceEpoch, names: CounterTests.changingNames)
    let old = [["LUL", "old"], ["LUL"]]
    #expect(
      counted.emoteMessages.map(counted.codes)
        == times.enumerated().map { $1 < next ? old[$0 % 2] : ["Kappa", "Kappa"] })
    let parts = counted.counter.parts.map { part in
      "\(counted.counter.channels[part.channel].channel.login ?? "") \(part.day?.description ?? "")"
    }
    #expect(Set(parts).count == 5, "each channel keeps its days")
    #expect(counted.counter.channels.count == 4, "days with equal names share one numbering")
    let stream = Script(lines: [.init(time: 5, author: "x", text: "LUL Kappa")])
    for (origin, codes) in [(day, ["LUL"]), (next, ["Kappa"])] {
      let one = Counted(
        stream, origin: Instant(milliseconds: origin), names: CounterTests.changingNames)
      #expect(one.emoteMessages.map(one.codes) == [codes])
    }
    let undated = Counted(stream, names: CounterTests.changingNames)
    #expect(undated.emoteMessages.map(undated.codes) == [["Kappa"]])
  }

  @Test func `a continuous log falls into one part a channel and UTC day`() throws {
    let day: Int64 = 20_000 * Instant.millisecondsPerDay
    let script = Script(
      channels: [Channel(roomID: "1", login: "a"), Channel(roomID: "2", login: "b")],
      lines: [
        .init(time: day - 1000, author: "x", text: "LUL", channel: 0),
        .init(time: day + 1000, author: "x", text: "LUL", channel: 1),
        .init(time: day + 2000, author: "x", text: "LUL", channel: 0),
        .init(time: day - 500, author: "x", text: "late LUL", channel: 0),
      ])
    let counted = Counted(script, layout: .channelDays, clock: .sinceEpoch)
    let parts = counted.counter.parts
    #expect(parts.map(\.channel) == [0, 1, 0])
    #expect(parts.map { $0.day?.description } == ["2024-10-03", "2024-10-04", "2024-10-04"])
    #expect(parts.map(\.messages) == [2, 1, 1])
    #expect(parts[0].attendance.map(\.messages) == [2])
    #expect(counted.emoteMessages.map(\.offset) == [86_399_000, 1000, 2000, 86_399_500])
  }

  @Test func `absolute times count from the known start, else from the first message`() {
    let script = Script(lines: [
      .init(time: 50_000, author: "x", text: "LUL"), .init(time: 51_000, author: "x", text: "LUL"),
    ])
    let known = Counted(script, clock: .sinceEpoch, origin: Instant(milliseconds: 40_000))
    #expect(known.emoteMessages.map(\.offset) == [10_000, 11_000])
    let unknown = Counted(script, clock: .sinceEpoch)
    #expect(unknown.emoteMessages.map(\.offset) == [0, 1000])
    #expect(unknown.counter.parts[0].origin == Instant(milliseconds: 50_000))
  }

  @Test func `a log without times has rows without times`() {
    let counted = Counted(
      Script(lines: [.init(time: nil, author: "x", text: "LUL")]), clock: .none)
    #expect(counted.emoteMessages.map(\.offset) == [nil])
    #expect(counted.counter.parts[0].activity.isEmpty)
    #expect(counted.counter.parts[0].firstOffset == nil)
  }

  @Test(arguments: [1, 2, 7, 1000])
  func `the size of blocks changes nothing`(size: Int) {
    let script = Script(
      lines: (0..<200).map { index in
        .init(
          time: Int64(index * index % 977) * 100, author: "user\(index % 13)",
          text: ["LUL", "Kappa LUL", "nothing", "moonHi moonHi"][index % 4], bits: UInt32(index % 3)
        )
      })
    let whole = Counted(script, blockSize: 200)
    let pieces = Counted(script, blockSize: size)
    #expect(whole.emoteMessages == pieces.emoteMessages)
    #expect(whole.counter.parts[0].activity == pieces.counter.parts[0].activity)
    #expect(whole.counter.parts[0].attendance == pieces.counter.parts[0].attendance)
    #expect(whole.counter.channels[0].lists == pieces.counter.channels[0].lists)
  }

  @Test func `activity, attendance and the part's total all add up to the messages`() {
    let script = Script(
      lines: (0..<500).map { index in
        .init(time: Int64((index * 7919) % 60_000), author: "user\(index % 31)", text: "x")
      })
    let part = Counted(script).counter.parts[0]
    #expect(part.activity.map(\.messages).reduce(0, +) == 500)
    #expect(part.attendance.map(\.messages).reduce(0, +) == 500)
    #expect(part.messages == 500)
    #expect(part.activity.map(\.second) == part.activity.map(\.second).sorted())
  }
}
