import Glibc

/// Counts with ln mean = design · coefficients + offset, and their likelihood under NB2.
///
/// NB2 (Cameron and Trivedi, Regression Analysis of Count Data, 2013, section 3.3) has the variance
/// μ + αμ²; α = 0 is the Poisson distribution. With the log link its log-likelihood is concave in
/// the coefficients at any α, so Newton's method with halved steps reaches its one maximum.
struct CountRegression: Equatable, Sendable {
  let counts: [Int]
  let design: [[Double]]
  let offset: [Double]

  static let iterationLimit = 100

  /// Checks what the likelihood needs in order to have one maximum.
  init(counts: [Int], design: [[Double]], offset: [Double]) throws(RegressionProblem) {
    precondition(counts.count == design.count && counts.count == offset.count)
    precondition(counts.allSatisfy { $0 >= 0 })
    precondition(design.allSatisfy { $0.count == design[0].count && !$0.isEmpty })
    guard !counts.isEmpty else { throw .noObservations }
    for row in counts.indices {
      let isFinite = offset[row].isFinite && design[row].allSatisfy(\.isFinite)
      guard isFinite else { throw .notFinite(row: row) }
    }
    self.init(unchecked: counts, design, offset)
    do { _ = try Cholesky(weighted { _ in 1 }) } catch { throw .dependentColumn(error.column) }
    guard counts.contains(where: { $0 > 0 }) else { throw .unbounded }
  }

  private init(unchecked counts: [Int], _ design: [[Double]], _ offset: [Double]) {
    self.counts = counts
    self.design = design
    self.offset = offset
  }

  /// The same counts with one coefficient held at a value.
  func holding(_ column: Int, at value: Double) -> CountRegression {
    CountRegression(
      unchecked: counts,
      design.map { row in row.indices.filter { $0 != column }.map { row[$0] } },
      zip(offset, design).map { $0 + value * $1[column] })
  }

  /// ln mean of every row.
  func predictors(_ coefficients: [Double]) -> [Double] {
    design.indices.map { row in
      zip(design[row], coefficients).reduce(offset[row]) { $0 + $1.0 * $1.1 }
    }
  }

  /// The log-likelihood of NB2 at given means; −∞ where a mean is infinite, or zero under a count.
  ///
  /// Σ [Σ_{k<y} ln(1 + αk) + y ln μ − y ln(1 + αμ) − ln(1 + αμ)/α − ln y!], from the gamma functions'
  /// recursion, which holds for α = 0 too: there the terms are y ln μ − μ − ln y!.
  func logLikelihood(predictors: [Double], alpha: Double) -> Double {
    var sum = 0.0
    for (count, predictor) in zip(counts, predictors) {
      let mean = exp(predictor)
      guard mean.isFinite else { return -.infinity }
      let y = Double(count)
      let grown = log1p(alpha * mean)
      sum += y * (predictor - grown) - (alpha > 0 ? grown / alpha : mean) - lgamma(y + 1)
    }
    return alpha > 0 ? sum + risingLogarithms(alpha) : sum
  }

  /// Σ over rows of Σ_{k<y} ln(1 + αk).
  private func risingLogarithms(_ alpha: Double) -> Double {
    CountRegression.exceedances(counts).enumerated().reduce(0) {
      $0 + Double($1.element) * log1p(alpha * Double($1.offset))
    }
  }

  /// How many counts are above 0, 1, 2 and so on, up to the largest.
  static func exceedances(_ counts: [Int]) -> [Int] {
    var above = [Int](repeating: 0, count: counts.max() ?? 0)
    for count in counts where count > 0 { above[count - 1] += 1 }
    for k in above.indices.dropLast().reversed() { above[k] += above[k + 1] }
    return above
  }

  /// Xᵀ W X with the weights of the rows.
  func weighted(_ weight: (Int) -> Double) -> [[Double]] {
    let width = design[0].count
    var sum = [[Double]](repeating: [Double](repeating: 0, count: width), count: width)
    for row in design.indices {
      let w = weight(row)
      for i in 0..<width { for j in 0...i { sum[i][j] += w * design[row][i] * design[row][j] } }
    }
    for i in 0..<width { for j in 0..<i { sum[j][i] = sum[i][j] } }
    return sum
  }

  /// The gradient of the log-likelihood by the coefficients: Xᵀ (y − μ)/(1 + αμ).
  func score(means: [Double], alpha: Double) -> [Double] {
    var sum = [Double](repeating: 0, count: design[0].count)
    for row in design.indices {
      let residual = (Double(counts[row]) - means[row]) / (1 + alpha * means[row])
      for column in sum.indices { sum[column] += design[row][column] * residual }
    }
    return sum
  }

  /// The inverse of the Fisher information of the coefficients, (Xᵀ diag(μ/(1 + αμ)) X)⁻¹.
  func covariance(means: [Double], alpha: Double) throws(RegressionProblem) -> [[Double]] {
    do {
      return try Cholesky(weighted { means[$0] / (1 + alpha * means[$0]) }).inverse()
    } catch { throw .unbounded }
  }

  /// Pearson's statistic Σ (y − μ)²/(μ + αμ²).
  func pearson(means: [Double], alpha: Double) -> Double {
    zip(counts, means).reduce(0) { sum, pair in
      let residual = Double(pair.0) - pair.1
      return sum + residual * residual / (pair.1 * (1 + alpha * pair.1))
    }
  }

  /// The coefficients that maximise the likelihood at a given α.
  func coefficients(alpha: Double, start: [Double]? = nil) throws(RegressionProblem) -> [Double] {
    guard !design[0].isEmpty else { return [] }
    var current: [Double]
    if let start { current = start } else { current = try leastSquares() }
    var value = logLikelihood(predictors: predictors(current), alpha: alpha)
    var gain = Double.infinity
    var change = Double.infinity
    for _ in 0..<CountRegression.iterationLimit {
      let step = try newtonStep(current, alpha: alpha)
      change = largestChange(step)
      let before = value
      (current, value) = advanced(current, by: step, from: value, alpha: alpha)
      if change < 1e-9 { return current }
      gain = value - before
    }
    if change > 0.1, gain < 1e-6 { throw .unbounded }
    throw .notConverged(iterations: CountRegression.iterationLimit)
  }

  /// Ordinary least squares on ln(y + 0.1) − offset with the weights y + 0.1.
  private func leastSquares() throws(RegressionProblem) -> [Double] {
    var right = [Double](repeating: 0, count: design[0].count)
    for row in design.indices {
      let y = Double(counts[row]) + 0.1
      for column in right.indices {
        right[column] += design[row][column] * y * (log(y) - offset[row])
      }
    }
    do {
      return try Cholesky(weighted { Double(counts[$0]) + 0.1 }).solve(right)
    } catch { throw .dependentColumn(error.column) }
  }

  /// Newton's step with the observed information, whose weights μ(1 + αy)/(1 + αμ)² are positive.
  private func newtonStep(_ coefficients: [Double], alpha: Double) throws(RegressionProblem)
    -> [Double]
  {
    let means = predictors(coefficients).map { exp($0) }
    let information = weighted { row in
      let grown = 1 + alpha * means[row]
      return means[row] * (1 + alpha * Double(counts[row])) / (grown * grown)
    }
    do {
      return try Cholesky(information).solve(score(means: means, alpha: alpha))
    } catch { throw .unbounded }
  }

  private func largestChange(_ step: [Double]) -> Double {
    design.reduce(0) { max($0, abs(zip($1, step).reduce(0) { $0 + $1.0 * $1.1 })) }
  }

  /// The first of the whole step, its half and so on that does not lower the likelihood.
  private func advanced(_ from: [Double], by step: [Double], from value: Double, alpha: Double)
    -> ([Double], Double)
  {
    let allowed = value.isFinite ? value - 1e-12 * (1 + abs(value)) : -.greatestFiniteMagnitude
    var share = 1.0
    for _ in 0..<40 {
      let next = zip(from, step).map { $0 + share * $1 }
      let reached = logLikelihood(predictors: predictors(next), alpha: alpha)
      if reached >= allowed { return (next, reached) }
      share /= 2
    }
    return (from, value)
  }
}
