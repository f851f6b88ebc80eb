import CPrefetch

/// Finds a chatter's place in a part; a chatter mostly stays in one part, which is remembered.
struct VisitIndex {
  private var latest: [(part: Int32, visit: Int32)] = []
  private var others: [UInt64: Int32] = [:]

  /// Asks for the place in memory that `visit` will need.
  func prefetch(_ chatter: Int) {
    guard chatter < latest.count else { return }
    latest.withUnsafeBufferPointer { cprefetch($0.baseAddress! + chatter) }
  }

  /// The place that a chatter had last, in whatever part; nil when there is none.
  func latestVisit(of chatter: Int) -> (part: Int, visit: Int)? {
    guard chatter < latest.count, latest[chatter].part >= 0 else { return nil }
    return (Int(latest[chatter].part), Int(latest[chatter].visit))
  }

  /// The chatter's place in the part; nil when it has none yet.
  mutating func visit(of chatter: Int, part: Int) -> Int? {
    guard chatter < latest.count else { return nil }
    if Int(latest[chatter].part) == part { return Int(latest[chatter].visit) }
    return others[VisitIndex.key(chatter, part)].map(Int.init)
  }

  /// Remembers a new place.
  mutating func insert(_ visit: Int, of chatter: Int, part: Int) {
    while latest.count <= chatter { latest.append((-1, 0)) }
    let before = latest[chatter]
    if before.part >= 0 { others[VisitIndex.key(chatter, Int(before.part))] = before.visit }
    latest[chatter] = (Int32(part), Int32(visit))
  }

  private static func key(_ chatter: Int, _ part: Int) -> UInt64 {
    UInt64(part) << 32 | UInt64(chatter)
  }
}
