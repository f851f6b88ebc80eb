/// The Cholesky factor L of a symmetric positive definite matrix A = D L Lᵀ D, D its diagonal's roots.
///
/// Golub and Van Loan, Matrix Computations (2013), section 4.2. Scaling by D makes a pivot the share
/// of a column's square that the columns before it do not explain, whatever the units.
struct Cholesky: Sendable {
  private let factor: [[Double]]
  private let scale: [Double]

  /// A share of a column's square below which it counts as a sum of the columns before it.
  static let smallestPivot = 1e-11

  /// A column that the columns before it explain.
  struct Dependence: Error {
    let column: Int
  }

  init(_ matrix: [[Double]]) throws(Dependence) {
    let scale = matrix.indices.map { max(0, matrix[$0][$0]).squareRoot() }
    var factor: [[Double]] = []
    for row in matrix.indices {
      guard scale[row] > 0, scale[row].isFinite else { throw Dependence(column: row) }
      let scaled = (0..<row).map { matrix[row][$0] / scale[row] / scale[$0] }
      var line = Cholesky.solved(factor, scaled)
      let pivot = 1 - line.reduce(0) { $0 + $1 * $1 }
      guard pivot > Cholesky.smallestPivot else { throw Dependence(column: row) }
      line.append(pivot.squareRoot())
      factor.append(line)
    }
    (self.factor, self.scale) = (factor, scale)
  }

  /// x with L x = right, for the rows of L to their diagonal.
  private static func solved(_ factor: [[Double]], _ right: [Double]) -> [Double] {
    var x = right
    for row in x.indices {
      x[row] -= (0..<row).reduce(0) { $0 + factor[row][$1] * x[$1] }
      x[row] /= factor[row][row]
    }
    return x
  }

  /// x with A x = right.
  func solve(_ right: [Double]) -> [Double] {
    var x = Cholesky.solved(factor, zip(right, scale).map { $0 / $1 })
    for row in x.indices.reversed() {
      x[row] -= ((row + 1)..<x.count).reduce(0) { $0 + factor[$1][row] * x[$1] }
      x[row] /= factor[row][row]
    }
    return zip(x, scale).map { $0 / $1 }
  }

  /// A⁻¹, made symmetric.
  func inverse() -> [[Double]] {
    let columns = scale.indices.map { column in
      solve(scale.indices.map { $0 == column ? 1 : 0 })
    }
    return scale.indices.map { row in
      scale.indices.map { (columns[row][$0] + columns[$0][row]) / 2 }
    }
  }
}
