import ChatLogs
import Foundation

/// What many logs look like on average, and how far single ones lie from it.
struct ShapeReference: Codable, Equatable {
  /// A log, named by its format and size alone.
  struct Source: Codable, Equatable {
    var format: String
    var bytes: Int
    var messages: Int
  }

  /// One distribution, at the measure's thresholds; every log weighs the same.
  struct Curve: Codable, Equatable {
    var measure: ShapeMeasure
    /// How many logs tell it.
    var logs: Int
    var mean: [Double]
    /// The range of the logs, without a tenth of them at each end where there are ten or more.
    var low: [Double]
    var high: [Double]
    /// Each log's Kolmogorov distance from the mean of the others, sorted.
    var distances: [Double]
  }

  var sources: [Source]
  var curves: [Curve]
  /// The mean share of messages with a feature, by its name.
  var features: [String: Double]

  init(_ shapes: [LogShape], sources: [Source]) {
    self.sources = sources
    curves = ShapeMeasure.allCases.map { Curve($0, shapes) }
    features = [:]
    for feature in LogShape.Feature.allCases {
      let shares = shapes.map { Double($0.featured[feature] ?? 0) / Double($0.bytes.count) }
      features[feature.rawValue] = ShapeReference.rounded(
        shares.reduce(0, +) / Double(shares.count))
    }
  }

  func curve(_ measure: ShapeMeasure) -> Curve? { curves.first { $0.measure == measure } }

  static func rounded(_ value: Double) -> Double { (value * 1e5).rounded() / 1e5 }
}

extension ShapeReference.Curve {
  init(_ measure: ShapeMeasure, _ shapes: [LogShape]) {
    let rows = shapes.compactMap(measure.survival)
    self.measure = measure
    logs = rows.count
    let columns = measure.thresholds.indices.map { place in rows.map { $0[place] }.sorted() }
    mean = columns.map { ShapeReference.rounded($0.reduce(0, +) / Double(rows.count)) }
    low = columns.map { ShapeReference.rounded($0[rows.count / 10]) }
    high = columns.map { ShapeReference.rounded($0[rows.count - 1 - rows.count / 10]) }
    distances = rows.indices.map { own in
      let others = measure.thresholds.indices.map { place in
        rows.indices.reduce(0) { $1 == own ? $0 : $0 + rows[$1][place] } / Double(rows.count - 1)
      }
      return ShapeReference.rounded(ShapeReference.distance(rows[own], others))
    }.sorted()
  }
}

extension ShapeReference {
  /// The Kolmogorov distance: the largest difference between two distributions.
  static func distance(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).map { abs($0 - $1) }.max() ?? 0
  }
}
