/// One of the distributions by which chat is compared.
enum ShapeMeasure: String, CaseIterable, Codable {
  case bytes, tokens, emotes, perChatter, gaps

  /// Values at which the share of what is at least as large is told.
  var thresholds: [Int] {
    switch self {
    case .bytes:
      Array(1...20) + [
        22, 25, 28, 32, 36, 40, 45, 50, 56, 63, 71, 80, 90, 100, 112, 126, 141, 160, 200, 250, 320,
        400, 500,
      ]
    case .tokens: Array(1...12) + [14, 17, 20, 25, 30, 40, 60]
    case .emotes: [1, 2, 3, 4, 5, 6, 8, 10, 15, 20]
    case .perChatter:
      Array(1...10) + [12, 15, 20, 25, 32, 40, 50, 63, 80, 100, 126, 160, 200, 250, 320, 400, 500]
    case .gaps:
      [1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 25, 32, 40, 50, 63, 80, 100, 126, 160, 200, 250, 320]
        + [400, 500, 630, 800, 1000, 1300, 1600, 2000]
    }
  }

  /// What a threshold is in the figure's unit.
  var scale: Double { self == .gaps ? 0.01 : 1 }

  var title: String {
    switch self {
    case .bytes: "Bytes of UTF-8 a message"
    case .tokens: "Words and emotes a message"
    case .emotes: "Twitch's own emotes a message, repeats included"
    case .perChatter: "Messages a chatter in one stream"
    case .gaps: "Time between two messages, in units of its mean in the stream"
    }
  }

  /// A log's values, sorted; empty when the log does not tell.
  func values(of shape: LogShape) -> [Int] {
    switch self {
    case .bytes: shape.bytes.sorted()
    case .tokens: shape.tokens.sorted()
    case .emotes: shape.emotes.sorted()
    case .perChatter: shape.perChatter.sorted()
    case .gaps: shape.gaps.sorted()
    }
  }

  /// For each threshold the share of a log's values that are at least as large.
  func survival(of shape: LogShape) -> [Double]? {
    let values = values(of: shape)
    guard !values.isEmpty else { return nil }
    return thresholds.map { threshold in
      Double(values.count - values.count { $0 < threshold }) / Double(values.count)
    }
  }
}
