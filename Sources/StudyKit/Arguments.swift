/// The words of a command line, sorted into flags and operands.
public struct Arguments: Equatable, Sendable {
  /// The operands, in order.
  public var operands: [String] = []
  private var values: [String: String] = [:]

  /// Makes arguments of nothing.
  public init() {}

  /// The value of a flag; nil when it was not given.
  public subscript(flag: String) -> String? {
    get { values[flag] }
    set { values[flag] = newValue }
  }

  /// Whether a flag was given.
  public func has(_ flag: String) -> Bool {
    values[flag] != nil
  }
}
