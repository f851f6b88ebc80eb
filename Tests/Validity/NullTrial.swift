import Statistics

/// A test, and how worlds are made in which there is nothing to find.
struct NullTrial: Sendable {
  /// What the share of worlds in which the test finds something, at 5 %, is meant to be.
  enum Goal: Sendable {
    /// 5 %.
    case nominal
    /// 5 % or less, as of an exact test for counts.
    case atMost
  }

  /// The test, as users know it.
  var name: String
  /// The world, in a few words.
  var world: String
  var goal: Goal = .nominal
  /// Whether one world takes more than 0.1 s, so that 200 worlds do instead of 1,000.
  var isSlow = false
  /// Makes a world and tells the p-value; for a family of tests, the least adjusted one.
  var p: @Sendable (inout Xoshiro256) -> Double

  /// The seed of a world; no other trial and no other world has it.
  func seed(world number: Int, of suite: Seed) -> Seed {
    suite.child(name).child(world).child(String(number))
  }
}
