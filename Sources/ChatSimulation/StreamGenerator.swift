import Chat
import Statistics

/// Lives through one channel's month, stream by stream.
struct StreamGenerator {
  private let channel: WorldChannel
  private let notices: NoticeComposer
  private let talkative: WeightedTable
  private var random: Xoshiro256
  private var subscriptions: [Int: Subscription] = [:]
  private var announced: Set<Int> = []
  private var gifted: [Int: Int] = [:]

  init(channel: WorldChannel, seed: UInt64) {
    self.channel = channel
    notices = NoticeComposer(channel: channel)
    talkative = WeightedTable(WeightedTable.zipf(channel.crowd.count, shift: 12))
    random = Xoshiro256(seed: seed)
    for person in channel.crowd where random.chance(330) {
      let tier = [1, 1, 1, 1, 1, 1, 1, 1, 2, 3][random.next(below: 10)]
      let months = 2 + random.next(below: 6) * random.next(below: 8)
      subscriptions[person] = Subscription(
        tier: tier, isPrime: tier == 1 && random.chance(300), months: months,
        isFounder: months > 30)
    }
  }

  /// All streams of the month.
  mutating func streams() -> [SimulatedStream] {
    channel.days.indices.map { stream($0) }
  }

  private mutating func stream(_ number: Int) -> SimulatedStream {
    let started =
      (CivilDate(year: 2026, month: 3, day: channel.days[number])?.daysSinceEpoch ?? 0) * 86_400
      + channel.hour * 3600 + random.next(below: 1200)
    let seconds = random.next(in: 5400...9000)
    let vodID = String(2_700_000_000 + channel.days[number] * 1_000_003 + channel.hour * 7919)
    var records = messages(number, seconds: seconds) + events(seconds: seconds)
    records += [botLine(at: 600_000), botLine(at: seconds * 500)]
    let order = records.indices.sorted { (records[$0].offset, $0) < (records[$1].offset, $1) }
    let ban = SimulatedStream.Ban(
      offset: random.next(below: seconds * 1000), chatter: .invented(399 - number))
    return SimulatedStream(
      channel: channel, vodID: vodID, title: channel.titles[number % channel.titles.count],
      startedAt: Instant(milliseconds: Int64(started) * 1000), seconds: seconds,
      records: order.map { records[$0] }, bans: [ban])
  }

  private mutating func messages(_ number: Int, seconds: Int) -> [SimulatedRecord] {
    let composer = MessageComposer(
      channel: channel, progress: channel.progress(number))
    let crazes = (0..<random.next(in: 3...5)).map { _ in
      (
        start: random.next(below: (seconds - 60) * 1000),
        emote: composer.emote(for: .firstMonth, &random)
      )
    }
    let count = channel.messages * random.next(in: 75...125) / 100
    return (0..<count).map { _ in
      let isBurst = random.chance(220)
      let craze = random.pick(crazes)
      let offset =
        isBurst ? craze.start + random.next(below: 40_000) : random.next(below: seconds * 1000)
      return message(at: offset, composer, craze: isBurst ? craze.emote : nil)
    }
  }

  private mutating func message(
    at offset: Int, _ composer: MessageComposer, craze: WorldEmote?
  ) -> SimulatedRecord {
    let person = someone()
    let tokens = composer.tokens(for: subscriptions[person], craze: craze, &random)
    var record = record(at: offset, person, tokens: tokens)
    if random.chance(6) {
      record.bits = 100 * random.next(in: 1...5)
      record.tokens.insert(.word("Cheer\(record.bits)"), at: 0)
    } else {
      record.isAction = random.chance(8) && !record.isCommand
    }
    return record
  }

  private mutating func record(
    at offset: Int, _ person: Int, tokens: [SimulatedRecord.Token] = [],
    notice: SimulatedNotice? = nil
  ) -> SimulatedRecord {
    SimulatedRecord(
      id: uuid(), offset: offset, chatter: .invented(person),
      subscription: subscriptions[person], tokens: tokens, notice: notice)
  }

  private mutating func botLine(at offset: Int) -> SimulatedRecord {
    let words: [SimulatedRecord.Token] = [.word(random.pick(Vocabulary.botLines))]
    return SimulatedRecord(
      id: uuid(), offset: offset, chatter: .nightbot,
      tokens: words + [.emote(channel.emotes[1])])
  }

  // MARK: Notices

  private mutating func events(seconds: Int) -> [SimulatedRecord] {
    var records: [SimulatedRecord] = []
    for _ in 0..<random.next(in: 2...6) {
      let offset = random.next(below: (seconds - 10) * 1000)
      switch random.next(below: 100) {
      case ..<60: records += subscribing(at: offset)
      case ..<75: records += gifts(at: offset)
      case ..<85: records += [watching(at: offset)]
      case ..<92: records += [anonymousGift(at: offset)]
      default: records += [raid(at: offset)]
      }
    }
    return records
  }

  private mutating func subscribing(at offset: Int) -> [SimulatedRecord] {
    let person = someone()
    guard announced.insert(person).inserted else { return [] }
    guard let subscription = subscriptions[person] else {
      let isPrime = random.chance(400)
      let first = Subscription(tier: 1, isPrime: isPrime, months: 1, isFounder: false)
      subscriptions[person] = first
      return [record(at: offset, person, notice: notices.sub(.invented(person), first))]
    }
    let streak = random.chance(400) ? max(1, subscription.months / 2) : nil
    let notice = notices.resub(.invented(person), subscription, streak: streak)
    let emote = SimulatedRecord.Token.emote(channel.emotes[0])
    let words: [SimulatedRecord.Token] =
      random.chance(600) ? [.word(random.pick(Vocabulary.korean)), emote, emote] : []
    return [record(at: offset, person, tokens: words, notice: notice)]
  }

  private mutating func gifts(at offset: Int) -> [SimulatedRecord] {
    let giver = someone()
    let count = random.pick([1, 3, 5, 5])
    let group = String(random.next() >> 4)
    gifted[giver, default: 0] += count
    let head = notices.massGift(
      .invented(giver), count: count, total: gifted[giver] ?? 0, group: group)
    var records = [record(at: offset, giver, notice: head)]
    for place in 1...count {
      let gift = notices.gift(.invented(giver), to: recipient(from: giver), months: 1, group: group)
      records.append(record(at: offset + place * 40, giver, notice: gift))
    }
    return records
  }

  private mutating func anonymousGift(at offset: Int) -> SimulatedRecord {
    let gift = notices.gift(.anonymousGifter, to: recipient(from: nil), months: 1, group: nil)
    return SimulatedRecord(
      id: uuid(), offset: offset, chatter: .anonymousGifter, tokens: [], notice: gift)
  }

  private mutating func watching(at offset: Int) -> SimulatedRecord {
    let person = someone()
    let notice = notices.streak(.invented(person), streams: random.next(in: 3...10))
    return record(at: offset, person, tokens: [.word("hello"), .word("chat")], notice: notice)
  }

  private mutating func raid(at offset: Int) -> SimulatedRecord {
    let person = someone()
    return record(
      at: offset, person,
      notice: notices.raid(.invented(person), viewers: random.next(in: 8...240)))
  }

  /// Somebody else without a subscription, who now has one for a month.
  private mutating func recipient(from giver: Int?) -> WorldChatter {
    var person = someone()
    while person == giver || subscriptions[person] != nil { person = random.pick(channel.crowd) }
    subscriptions[person] = .firstMonth
    return .invented(person)
  }

  private mutating func someone() -> Int { channel.crowd[talkative.draw(&random)] }

  private mutating func uuid() -> String {
    let digits = Array(random.hexadecimal(32))
    return [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
      .joined(separator: "-")
  }
}
