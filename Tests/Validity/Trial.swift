import Statistics

/// An estimator, and how worlds are made in which the truth is known.
struct Trial: Sendable {
  /// What the share of intervals that hold the truth is meant to be.
  enum Goal: Sendable {
    /// 95 %, as of a two-sided interval that is not conservative by design.
    case nominal
    /// 95 % or more, as of an exact interval for counts.
    case atLeast
  }

  /// What the estimator says in one world, and what is true there.
  struct Outcome: Sendable {
    var truth: Double
    /// Nil when the estimator says that it cannot tell.
    var estimate: Double?
    /// The 95 % interval; nil when the estimator says that there is none.
    var interval: Interval?
  }

  /// The estimator and its interval, as users know them.
  var name: String
  /// The world, in a few words: sizes and true values.
  var world: String
  var goal: Goal = .nominal
  /// Whether one world takes more than 0.1 s, so that 200 worlds do instead of 1,000.
  var isSlow = false
  /// Makes a world, estimates, and tells the truth beside it.
  var outcome: @Sendable (inout Xoshiro256) -> Outcome

  /// The seed of a world; no other trial and no other world has it.
  func seed(world number: Int, of suite: Seed) -> Seed {
    suite.child(name).child(world).child(String(number))
  }
}
