/// Whether two numbers agree to a relative tolerance; infinities and zeros only with themselves.
func isClose(_ value: Double, _ expected: Double, _ tolerance: Double = 1e-9) -> Bool {
  value == expected || abs(value - expected) <= tolerance * abs(expected)
}
