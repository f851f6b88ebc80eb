extension Parameter.Kind {
  /// The word for it in `describe`.
  var word: String {
    switch self {
    case .integer: "integer"
    case .number: "number"
    case .duration: "duration"
    case .choice: "choice"
    case .flag: "flag"
    case .text: "text"
    }
  }

  /// The least and the greatest value; nil where there are none.
  var bounds: (minimum: Parameter.Value, maximum: Parameter.Value)? {
    switch self {
    case .integer(let range): (.integer(range.lowerBound), .integer(range.upperBound))
    case .number(let range): (.number(range.lowerBound), .number(range.upperBound))
    case .duration(let range):
      (.duration(milliseconds: range.lowerBound), .duration(milliseconds: range.upperBound))
    case .choice, .flag, .text: nil
    }
  }
}
