import Glibc

/// How far two counts put the same things in the same order.
enum RankAgreement {
  /// Kendall's tau-b: 1 for the same order, -1 for the reverse; nil when either has ties alone.
  ///
  /// tau_b = (C - D) / sqrt((P - T_x)(P - T_y)) over all P pairs, of which C agree, D disagree,
  /// and T_x and T_y are tied in either count (Kendall 1945).
  ///
  /// - Complexity: O(n²).
  static func tauB(_ x: [Int], _ y: [Int]) -> Double? {
    precondition(x.count == y.count, "both counts are of the same things")
    var balance = 0
    var untiedX = 0
    var untiedY = 0
    for first in x.indices {
      for second in x.indices.dropFirst(first + 1) {
        let signX = (x[first] - x[second]).signum()
        let signY = (y[first] - y[second]).signum()
        balance += signX * signY
        untiedX += signX.magnitude == 0 ? 0 : 1
        untiedY += signY.magnitude == 0 ? 0 : 1
      }
    }
    guard untiedX > 0, untiedY > 0 else { return nil }
    return Double(balance) / (Double(untiedX) * Double(untiedY)).squareRoot()
  }
}
