extension Parameter.Value: CustomStringConvertible {
  /// The value as written in a manifest; durations in the largest unit that divides them.
  public var description: String {
    switch self {
    case .integer(let value): String(value)
    case .number(let value): value.description
    case .duration(let milliseconds): Parameter.Value.written(milliseconds)
    case .text(let value): value
    case .flag(let value): value ? "true" : "false"
    }
  }

  private static func written(_ milliseconds: Int) -> String {
    let units = [(86_400_000, "d"), (3_600_000, "h"), (60_000, "m"), (1000, "s")]
    for (size, name) in units where milliseconds != 0 && milliseconds % size == 0 {
      return "\(milliseconds / size)\(name)"
    }
    return "\(milliseconds)ms"
  }
}
