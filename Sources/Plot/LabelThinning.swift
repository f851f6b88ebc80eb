/// Chooses the labels that fit beside each other.
enum LabelThinning {
  /// The smallest stride at which labels with these middles and widths keep a gap between them.
  static func stride(middles: [Double], widths: [Double], gap: Double) -> Int {
    guard middles.count > 1 else { return 1 }
    return (1...middles.count).first { stride in
      let kept = Swift.stride(from: 0, to: middles.count, by: stride).map { $0 }
      return zip(kept, kept.dropFirst()).allSatisfy { left, right in
        middles[left] + widths[left] / 2 + gap <= middles[right] - widths[right] / 2
      }
    } ?? middles.count
  }
}
