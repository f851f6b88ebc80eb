import CPrefetch
import Chat

/// Gathers the rows of one part.
struct PartAccumulator {
  private(set) var part: CountedPart
  private(set) var nextNotice = 0
  private var visits: [Visit] = []

  /// One chatter's presence so far.
  ///
  /// Small, because it is fetched from somewhere else in memory for nearly every message.
  fileprivate struct Visit {
    var chatter: Int32
    var messages: Int32 = 0
    var bits: Int32 = 0
    var first: Int64
    var last: Int64
    var lastSecond = Visit.never
    var badge: SubscriberBadge?

    static let never = Int64.min
  }

  init(_ part: CountedPart) {
    self.part = part
  }

  /// The number of the part's channel in `Counter.channels`.
  var channel: Int {
    get { part.channel }
    set { part.channel = newValue }
  }

  var origin: Instant? {
    get { part.origin }
    set { part.origin = newValue }
  }

  /// Widens the part's span to a record.
  mutating func span(_ offset: Int64?) {
    guard let offset else { return }
    part.firstOffset = min(part.firstOffset ?? offset, offset)
    part.lastOffset = max(part.lastOffset ?? offset, offset)
  }

  /// Counts a notice; the result is its ordinal.
  mutating func addNotice() -> Int {
    part.notices += 1
    return part.notices - 1
  }

  /// Makes a place for a chatter who is new to the part; the result is the place.
  mutating func welcome(_ chatter: Int, offset: Int64?) -> Int {
    let time = offset ?? Visit.never
    visits.append(Visit(chatter: Int32(chatter), first: time, last: time))
    return visits.count - 1
  }

  /// Asks for the place in memory that a chatter's next message will need.
  func prefetch(visit place: Int) {
    visits.withUnsafeBufferPointer { cprefetch($0.baseAddress! + place) }
  }

  /// Counts a message of the chatter at a place; the result is the message's ordinal.
  mutating func addMessage(_ message: Message, offset: Int64?, visit place: Int) -> Int {
    let isNewThisSecond = visits[place].add(message, offset: offset)
    if let badge = visits[place].changedBadge(message) {
      part.badges.append(
        CountedBadge(
          chatter: Int(visits[place].chatter), fromOffset: offset ?? 0, badge: badge))
    }
    if let offset { addActivity(message, second: offset.flooredSecond, isNew: isNewThisSecond) }
    part.messages += 1
    return part.messages - 1
  }

  private mutating func addActivity(_ message: Message, second: Int64, isNew: Bool) {
    let index = activityIndex(second)
    part.activity[index].messages += 1
    part.activity[index].chatters += isNew ? 1 : 0
    part.activity[index].bits += Int(message.bits)
  }

  /// The row of a second; nearly always the last one, else found by bisection.
  private mutating func activityIndex(_ second: Int64) -> Int {
    let last = part.activity.count - 1
    if last >= 0, part.activity[last].second == second { return last }
    var low = 0
    var high = last >= 0 && part.activity[last].second > second ? last : part.activity.count
    if high == part.activity.count { low = high }
    while low < high {
      let middle = (low + high) / 2
      if part.activity[middle].second < second { low = middle + 1 } else { high = middle }
    }
    if low == part.activity.count || part.activity[low].second != second {
      part.activity.insert(
        CountedActivity(second: second, messages: 0, chatters: 0, bits: 0), at: low)
    }
    return low
  }

  /// The part with its rows sorted.
  func finished() -> CountedPart {
    var result = part
    result.attendance = visits.map(\.attendance).sorted { $0.chatter < $1.chatter }
    result.badges.sort { ($0.chatter, $0.fromOffset) < ($1.chatter, $1.fromOffset) }
    return result
  }
}

extension PartAccumulator.Visit {
  /// Adds a message; whether it is the chatter's first in its second.
  fileprivate mutating func add(_ message: Message, offset: Int64?) -> Bool {
    messages += 1
    bits += Int32(truncatingIfNeeded: message.bits)
    guard let offset else { return false }
    first = min(first, offset)
    last = max(last, offset)
    let second = offset.flooredSecond
    defer { lastSecond = second }
    return lastSecond != second
  }

  fileprivate var attendance: CountedAttendance {
    CountedAttendance(
      chatter: Int(chatter), firstOffset: first == Self.never ? nil : first,
      lastOffset: last == Self.never ? nil : last, messages: Int(messages), bits: Int(bits))
  }

  /// The message's badge, when it differs from the chatter's last one.
  fileprivate mutating func changedBadge(_ message: Message) -> SubscriberBadge? {
    guard let badge = message.badge, badge != self.badge else { return nil }
    self.badge = badge
    return badge
  }
}

extension Int64 {
  /// The whole second that holds a number of milliseconds, also for negative ones.
  fileprivate var flooredSecond: Int64 {
    self >= 0 ? self / 1000 : (self - 999) / 1000
  }
}
