import Chat

/// Two streams of one channel, small enough to count by hand.
enum TwoStreams {
  static let first = LogSketch(
    name: "one.txt", vodID: "1", start: Instant(iso8601: "2026-03-01T12:00:00Z".utf8),
    lines: [
      .init(0, "ann", "Kappa", "moonHi", "moonHi"),
      .init(1000, "Bob", "moonLUL", "moonHi"),
      .init(2500, "ann", "moonHi"),
      .init(3000, "cat"),
    ])

  static let second = LogSketch(
    name: "two.txt", vodID: "2", start: Instant(iso8601: "2026-03-02T12:00:00Z".utf8),
    lines: [
      .init(0, "ann", "catJAM", "Kappa"),
      .init(500, "ann", "moonHi"),
      .init(900, "달팬", "catJAM", "catJAM"),
    ])
}
