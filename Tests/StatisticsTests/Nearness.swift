/// Whether two numbers differ by no more than a share of the larger, or of one near zero.
func isNear(_ one: Double, _ other: Double, _ tolerance: Double = 1e-9) -> Bool {
  abs(one - other) <= tolerance * max(1, abs(one), abs(other))
}

/// The same for every pair of two lists of one length.
func areNear(_ one: [Double], _ other: [Double], _ tolerance: Double = 1e-9) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { isNear($0, $1, tolerance) }
}
