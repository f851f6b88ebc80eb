import Manifest

extension Parameter.Value: Encodable {
  /// Writes a JSON number, boolean or text; a duration is text such as `5s`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .duration, .text: try container.encode(description)
    case .flag(let value): try container.encode(value)
    }
  }
}

extension Parameter: Codable {
  private enum Key: String, CodingKey {
    case name, kind, `default`, minimum, maximum, choices, documentation
  }

  /// Writes the parameter as an object with its name, kind, default, bounds and documentation.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(name, forKey: .name)
    try container.encode(kind.word, forKey: .kind)
    try container.encode(defaultValue, forKey: .default)
    try container.encode(documentation, forKey: .documentation)
    if case .choice(let words) = kind { try container.encode(words, forKey: .choices) }
    guard let bounds = kind.bounds else { return }
    try container.encode(bounds.minimum, forKey: .minimum)
    try container.encode(bounds.maximum, forKey: .maximum)
  }

  /// Reads what `encode` writes; missing bounds are the widest.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    documentation = try container.decode(String.self, forKey: .documentation)
    switch try container.decode(String.self, forKey: .kind) {
    case "integer": (kind, defaultValue) = try Parameter.integer(container)
    case "number": (kind, defaultValue) = try Parameter.number(container)
    case "duration": (kind, defaultValue) = try Parameter.duration(container)
    case "flag":
      (kind, defaultValue) = (.flag, .flag(try container.decode(Bool.self, forKey: .default)))
    case "choice":
      kind = .choice(try container.decode([String].self, forKey: .choices))
      defaultValue = .text(try container.decode(String.self, forKey: .default))
    case "text":
      (kind, defaultValue) = (.text, .text(try container.decode(String.self, forKey: .default)))
    case let word:
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "unknown kind '\(word)' of parameter")
    }
  }

  private static func integer(_ container: KeyedDecodingContainer<Key>) throws -> (Kind, Value) {
    let minimum = try container.decodeIfPresent(Int.self, forKey: .minimum) ?? .min
    let maximum = try container.decodeIfPresent(Int.self, forKey: .maximum) ?? .max
    let value = try container.decode(Int.self, forKey: .default)
    return (.integer(try range(minimum, maximum, container)), .integer(value))
  }

  private static func number(_ container: KeyedDecodingContainer<Key>) throws -> (Kind, Value) {
    let widest = Double.greatestFiniteMagnitude
    let minimum = try container.decodeIfPresent(Double.self, forKey: .minimum) ?? -widest
    let maximum = try container.decodeIfPresent(Double.self, forKey: .maximum) ?? widest
    let value = try container.decode(Double.self, forKey: .default)
    return (.number(try range(minimum, maximum, container)), .number(value))
  }

  private static func duration(_ container: KeyedDecodingContainer<Key>) throws -> (Kind, Value) {
    let minimum = try milliseconds(.minimum, container) ?? 0
    let maximum = try milliseconds(.maximum, container) ?? .max
    let value = try milliseconds(.default, container) ?? 0
    return (
      .duration(milliseconds: try range(minimum, maximum, container)),
      .duration(milliseconds: value)
    )
  }

  private static func milliseconds(_ key: Key, _ container: KeyedDecodingContainer<Key>) throws
    -> Int?
  {
    guard let text = try container.decodeIfPresent(String.self, forKey: key) else { return nil }
    return try Node(position: Position(line: 1, column: 1), content: .scalar(text)).milliseconds()
  }

  private static func range<Bound>(
    _ minimum: Bound, _ maximum: Bound, _ container: KeyedDecodingContainer<Key>
  ) throws -> ClosedRange<Bound> {
    if minimum <= maximum { return minimum...maximum }
    throw DecodingError.dataCorruptedError(
      forKey: .minimum, in: container, debugDescription: "minimum is greater than maximum")
  }
}
