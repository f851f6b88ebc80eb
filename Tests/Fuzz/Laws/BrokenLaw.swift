/// A law that an input breaks, in words.
package struct BrokenLaw: Error, Equatable {
  /// What should hold.
  package let law: String
}

/// Throws when a law does not hold.
func require(_ holds: Bool, _ law: String) throws(BrokenLaw) {
  if !holds { throw BrokenLaw(law: law) }
}
