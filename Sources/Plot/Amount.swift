/// A number to draw, or the promise that it is small.
public enum Amount: Equatable, Sendable {
  /// The number itself; negative and non-finite numbers are drawn as zero.
  case exactly(Double)
  /// Some number above zero and below the bound, which must not be told.
  ///
  /// It is drawn hollow at the bound and written `<bound`, so that neither text nor length tells it.
  case below(Double)
}

extension Amount {
  /// The length to draw.
  var drawn: Double {
    switch self {
    case .exactly(let value), .below(let value): value.isFinite ? max(0, value) : 0
    }
  }

  var isHidden: Bool {
    if case .below = self { true } else { false }
  }

  /// The number as text, whole numbers without decimals.
  var text: String {
    switch self {
    case .exactly(let value): NumberText.natural(value)
    case .below(let bound): "<" + NumberText.natural(bound)
    }
  }
}
