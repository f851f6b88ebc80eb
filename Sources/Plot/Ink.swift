/// A colour of the palette, in its light and its dark value.
enum Ink: Equatable, Sendable {
  /// One of six series, from 0.
  case series(Int)
  case other
  case text
  case quiet
  case rule
  case ground

  static let seriesCount = 6

  /// The ink of a series by its place; grey from the seventh on.
  init(place: Int) {
    self = place < Ink.seriesCount ? .series(place) : .other
  }

  static let all: [Ink] =
    (0..<seriesCount).map { .series($0) } + [.other, .text, .quiet, .rule, .ground]

  var light: String {
    switch self {
    case .series(let place):
      ["#384EC7", "#A1186D", "#906D17", "#927CFD", "#324800", "#E96693"][place]
    case .other: "#8A8F98"
    case .text: "#1B1F24"
    case .quiet: "#59636E"
    case .rule: "#D8DEE4"
    case .ground: "#FFFFFF"
    }
  }

  var dark: String {
    switch self {
    case .series(let place):
      ["#2674E4", "#F9DF46", "#FA8512", "#BB9EFA", "#1BF9DF", "#A86373"][place]
    case .other: "#7D8590"
    case .text: "#E6EDF3"
    case .quiet: "#9DA7B1"
    case .rule: "#30363D"
    case .ground: "#12161C"
    }
  }

  /// The suffix of the classes that swap the colour in the dark scheme.
  var code: String {
    switch self {
    case .series(let place): String(place + 1)
    case .other: "o"
    case .text: "t"
    case .quiet: "q"
    case .rule: "r"
    case .ground: "g"
    }
  }

  var fillClass: String { "pf" + code }
  var strokeClass: String { "ps" + code }
}

extension SVGElement {
  /// The element filled with an ink.
  func filled(_ ink: Ink) -> SVGElement {
    with("class", ink.fillClass).with("fill", ink.light)
  }

  /// The element drawn as a line of an ink.
  func stroked(_ ink: Ink, width: Double) -> SVGElement {
    with("class", ink.strokeClass).with("fill", "none").with("stroke", ink.light)
      .with("stroke-width", width)
  }
}
