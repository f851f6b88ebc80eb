/// A square matrix without negative numbers, by rows.
struct SquareMatrix {
  let rows: [[Double]]

  init(_ rows: [[Double]]) {
    self.rows = rows
  }

  /// The largest eigenvalue, by power iteration of M + I.
  var spectralRadius: Double {
    var vector = rows.map { _ in 1.0 }
    var radius = 0.0
    for _ in 0..<2000 {
      let next = rows.indices.map { vector[$0] + product(rows[$0], vector) }
      let largest = next.max() ?? 1
      radius = largest - 1
      vector = next.map { $0 / largest }
    }
    return rows.isEmpty ? 0 : radius
  }

  /// The solution x of x = Mx + b, by repeated substitution; the spectral radius must be below 1.
  ///
  /// With influence for M and rates for b these are the mean rates of a process that is always live.
  func fixedPoint(_ constant: [Double]) -> [Double] {
    var solution = constant
    for _ in 0..<5000 {
      solution = rows.indices.map { constant[$0] + product(rows[$0], solution) }
    }
    return solution
  }

  private func product(_ row: [Double], _ vector: [Double]) -> Double {
    zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
