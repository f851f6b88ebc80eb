/// Moves labels apart along one axis.
enum LabelSpreading {
  /// Places at least `pitch` apart, as near to the wished ones as a common shift of neighbours allows.
  ///
  /// The result is in the order of the wishes and keeps their order along the axis; it stays within
  /// the bounds while they have room for all.
  static func spread(_ wishes: [Double], pitch: Double, within bounds: ClosedRange<Double>)
    -> [Double]
  {
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    var clusters: [(start: Double, count: Int)] = []
    for index in order {
      var wish = (start: wishes[index], count: 1)
      clamp(&wish, pitch, bounds)
      clusters.append(wish)
      while let merged = overlap(of: clusters.suffix(2), pitch) {
        clusters.removeLast(2)
        var cluster = merged
        clamp(&cluster, pitch, bounds)
        clusters.append(cluster)
      }
    }
    var places = wishes
    var next = 0
    for cluster in clusters {
      for step in 0..<cluster.count {
        places[order[next]] = cluster.start + Double(step) * pitch
        next += 1
      }
    }
    return places
  }

  private static func overlap(of pair: ArraySlice<(start: Double, count: Int)>, _ pitch: Double)
    -> (start: Double, count: Int)?
  {
    guard pair.count == 2, let above = pair.first, let below = pair.last,
      below.start < above.start + Double(above.count) * pitch - 1e-9
    else { return nil }
    let count = above.count + below.count
    let aboveMiddle = above.start + Double(above.count - 1) * pitch / 2
    let belowMiddle = below.start + Double(below.count - 1) * pitch / 2
    let middle =
      (aboveMiddle * Double(above.count) + belowMiddle * Double(below.count)) / Double(count)
    return (middle - Double(count - 1) * pitch / 2, count)
  }

  private static func clamp(
    _ cluster: inout (start: Double, count: Int), _ pitch: Double, _ bounds: ClosedRange<Double>
  ) {
    let last = bounds.upperBound - Double(cluster.count - 1) * pitch
    cluster.start = max(bounds.lowerBound, min(last, cluster.start))
  }
}
