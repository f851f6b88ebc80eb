/// A line on a terminal that tells how far a long job is, how fast, and how long it will take.
///
/// It writes no colour, and nothing at all when nobody watches.
struct ProgressLine {
  /// What is counted.
  enum Unit {
    /// Bytes, shown with their rate.
    case bytes
    /// Things that take minutes each.
    case items
  }

  private let total: Int
  private let unit: Unit
  private let isShown: Bool
  private let now: () -> ContinuousClock.Instant
  private let write: (String) -> Void
  private let start: ContinuousClock.Instant
  private var lastDrawn: ContinuousClock.Instant?
  private var width = 0

  /// Starts a line.
  ///
  /// - Parameters:
  ///   - total: the bytes or items to do; 0 when unknown.
  ///   - unit: what is counted.
  ///   - isShown: whether a person watches.
  ///   - now: the clock.
  ///   - write: takes what is drawn.
  init(
    total: Int, unit: Unit = .bytes, isShown: Bool, now: @escaping () -> ContinuousClock.Instant,
    write: @escaping (String) -> Void
  ) {
    self.total = total
    self.unit = unit
    self.isShown = isShown
    self.now = now
    self.write = write
    start = now()
  }

  /// Draws the state, at most ten times a second.
  ///
  /// - Parameters:
  ///   - done: the bytes or items done since the start.
  ///   - label: what is being worked on.
  mutating func show(done: Int, _ label: String) {
    guard isShown else { return }
    let time = now()
    if let lastDrawn, time - lastDrawn < .milliseconds(100) { return }
    lastDrawn = time
    let text =
      switch unit {
      case .bytes: ProgressLine.text(done: done, of: total, after: time - start)
      case .items: ProgressLine.text(items: done, of: total, after: time - start)
      }
    draw(text + "  " + label)
  }

  /// Wipes the line, so that other lines can be written.
  mutating func clear() {
    guard isShown, width > 0 else { return }
    draw("")
    write("\r")
  }

  private mutating func draw(_ text: String) {
    let line = String(text.prefix(79))
    write("\r" + line + String(repeating: " ", count: max(0, width - line.count)))
    width = line.count
  }

  /// The state in words, such as `45 %, 120.5 of 270.0 MB, 85.1 MB/s, 2 s left`.
  static func text(done: Int, of total: Int, after time: Duration) -> String {
    let rate = rate(done, time)
    let speed = rate > 0 ? ", \(megabytes(rate)) MB/s" : ""
    guard total > 0 else { return "\(megabytes(Double(done))) MB\(speed)" }
    let share = min(100, Int(100 * Double(done) / Double(total)))
    let amount = "\(megabytes(Double(done))) of \(megabytes(Double(total))) MB"
    return "\(share) %, \(amount)\(speed)\(left(total - done, rate))"
  }

  /// The state in words, such as `3 of 14, 12 min left`.
  static func text(items: Int, of total: Int, after time: Duration) -> String {
    "\(items) of \(total)\(left(total - items, rate(items, time)))"
  }

  private static func rate(_ done: Int, _ time: Duration) -> Double {
    let seconds = time / .seconds(1)
    return seconds > 0 ? Double(done) / seconds : 0
  }

  private static func left(_ rest: Int, _ rate: Double) -> String {
    rate > 0 ? ", \(span(Double(max(0, rest)) / rate)) left" : ""
  }

  private static func megabytes(_ bytes: Double) -> String {
    let tenths = Int((bytes / 100_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func span(_ seconds: Double) -> String {
    let whole = Int(min(seconds.rounded(.up), 359_999))
    if whole < 60 { return "\(whole) s" }
    return whole < 3600 ? "\(whole / 60) min" : "\(whole / 3600) h \(whole / 60 % 60) min"
  }
}
