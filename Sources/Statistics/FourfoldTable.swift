/// The counts of two yes-or-no questions.
public struct FourfoldTable: Hashable, Sendable {
  /// Both yes.
  public let both: Int
  /// The first yes, the second no.
  public let firstOnly: Int
  /// The first no, the second yes.
  public let secondOnly: Int
  /// Both no.
  public let neither: Int

  /// Makes a table of counts, none negative.
  public init(both: Int, firstOnly: Int, secondOnly: Int, neither: Int) {
    precondition(both >= 0 && firstOnly >= 0 && secondOnly >= 0 && neither >= 0)
    self.both = both
    self.firstOnly = firstOnly
    self.secondOnly = secondOnly
    self.neither = neither
  }

  /// The sum of the four.
  public var total: Int { both + firstOnly + secondOnly + neither }
}
