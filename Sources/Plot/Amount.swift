/// A number to draw, or the promise that it is small.
public enum Amount: Equatable, Sendable {
  /// The number itself; negative and non-finite numbers are drawn as zero.
  case exactly(Double)
  /// Some number above zero and below the bound, which must not be told.
  ///
  /// It is drawn hollow at the bound and written `<bound`, so that neither text nor length tells it.
  case below(Double)
}
