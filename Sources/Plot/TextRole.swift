/// What a piece of text is for, which decides its size on a desk and on a telephone.
enum TextRole: String, CaseIterable, Sendable {
  case title
  case subtitle
  case heading
  case label
  case tick
  case foot
  case total

  /// The font size in pixels.
  var size: Double {
    switch self {
    case .title: 17
    case .subtitle, .label: 13
    case .heading: 14
    case .tick, .foot: 12
    case .total: 26
    }
  }

  /// The font size in an image less than 480 pixels wide, in pixels of the 720 wide drawing.
  var narrowSize: Double {
    switch self {
    case .title: 24
    case .subtitle, .foot: 18
    case .heading, .label: 20
    case .tick: 19
    case .total: 30
    }
  }

  var isBold: Bool { self == .title || self == .heading || self == .total }
  var className: String { "p-" + rawValue }
}
