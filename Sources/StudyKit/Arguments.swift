/// The words of a command line, sorted into flags and operands.
public struct Arguments: Equatable, Sendable {
  /// The operands, in order.
  public var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// Makes arguments of nothing.
  public init() {}

  /// The last value of a flag; nil when it was not given.
  public subscript(flag: String) -> String? { values[flag]?.last }

  /// All values of a flag, in order.
  public func all(_ flag: String) -> [String] {
    values[flag] ?? []
  }

  mutating func add(_ value: String, to flag: String) {
    values[flag, default: []].append(value)
  }

  /// Whether a flag was given.
  public func has(_ flag: String) -> Bool {
    values[flag] != nil
  }
}
