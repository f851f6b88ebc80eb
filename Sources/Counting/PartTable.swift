import Chat
import ChatLogs

/// The parts of a source, and where each record belongs.
struct PartTable {
  private(set) var accumulators: [PartAccumulator] = []
  private let layout: LogLayout
  private let origin: Instant?
  private var partOfDay: [ChannelDay: Int] = [:]
  private var lastDay: (key: ChannelDay, part: Int)?
  private var visits = VisitIndex()

  /// Where a record belongs.
  struct Place {
    var channel: Int
    var part: Int
    var offset: Int64?
  }

  private struct ChannelDay: Hashable {
    var channel: Int
    var day: Int64
  }

  init(layout: LogLayout, origin: Instant?) {
    self.layout = layout
    self.origin = origin
  }

  /// Asks for the memory that the next messages of some chatters will need.
  ///
  /// In two passes, the first of which asks for what the second one needs, so that waits overlap.
  func prefetch(_ authors: [Int]) {
    for author in authors { visits.prefetch(author) }
    for author in authors {
      guard let (part, visit) = visits.latestVisit(of: author) else { continue }
      accumulators[part].prefetch(visit: visit)
    }
  }

  /// Where a message belongs; makes its part when that is new, and widens the part's span to it.
  mutating func place(of message: Message, clock: LogClock) -> Place {
    let place =
      switch layout {
      case .oneStream: placeInStream(message, clock: clock)
      case .channelDays: placeInDay(message)
      }
    accumulators[place.part].span(place.offset)
    return place
  }

  /// Counts a notice; the result is its ordinal in its part.
  mutating func addNotice(at place: Place) -> Int {
    accumulators[place.part].addNotice()
  }

  /// Counts a message; the result is its ordinal in its part.
  mutating func addMessage(_ message: Message, author: Int, at place: Place) -> Int {
    accumulators[place.part].addMessage(
      message, offset: place.offset, visit: visit(of: author, at: place))
  }

  /// Says which of the counted channels a part is of.
  mutating func setChannel(_ channel: Int, of part: Int) {
    accumulators[part].channel = channel
  }

  /// Fills in when the parts without an origin started.
  mutating func setMissingOrigins(_ origin: Instant?) {
    for index in accumulators.indices where accumulators[index].origin == nil {
      accumulators[index].origin = origin
    }
  }

  private mutating func placeInStream(_ message: Message, clock: LogClock) -> Place {
    let hasTime = message.time != Message.noTime
    if accumulators.isEmpty {
      let first = clock == .sinceEpoch && hasTime ? Instant(milliseconds: message.time) : nil
      add(CountedPart(channel: 0, origin: origin ?? first, day: nil))
    }
    guard hasTime else { return Place(channel: 0, part: 0, offset: nil) }
    let start = clock == .sinceEpoch ? accumulators[0].origin?.milliseconds ?? 0 : 0
    return Place(channel: 0, part: 0, offset: message.time - start)
  }

  private mutating func placeInDay(_ message: Message) -> Place {
    let midnight = Instant(milliseconds: message.time).startOfUTCDay
    let key = ChannelDay(channel: Int(message.channel), day: midnight.milliseconds)
    let offset = message.time - midnight.milliseconds
    if let lastDay, lastDay.key == key {
      return Place(channel: key.channel, part: lastDay.part, offset: offset)
    }
    let part = partOfDay[key] ?? addDay(key, midnight: midnight)
    lastDay = (key, part)
    return Place(channel: key.channel, part: part, offset: offset)
  }

  private mutating func addDay(_ key: ChannelDay, midnight: Instant) -> Int {
    add(CountedPart(channel: key.channel, origin: midnight, day: midnight.date))
    partOfDay[key] = accumulators.count - 1
    return accumulators.count - 1
  }

  private mutating func add(_ part: CountedPart) {
    accumulators.append(PartAccumulator(part))
  }

  private mutating func visit(of author: Int, at place: Place) -> Int {
    if let known = visits.visit(of: author, part: place.part) { return known }
    let visit = accumulators[place.part].welcome(author, offset: place.offset)
    visits.insert(visit, of: author, part: place.part)
    return visit
  }
}
