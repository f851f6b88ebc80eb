/// A parameter of a study, described once for checking manifests, for `describe` and for docs.
public struct Parameter: Equatable, Sendable {
  /// The key under `parameters:` in a manifest.
  public var name: String
  /// What values it takes.
  public var kind: Kind
  /// The value when the manifest gives none.
  public var defaultValue: Value
  /// What it means, in one sentence.
  public var documentation: String

  /// What values a parameter takes.
  public enum Kind: Equatable, Sendable {
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// A length of time in a range of milliseconds, written as `500ms`, `5s`, `5m`, `1h` or `1d`.
    case duration(milliseconds: ClosedRange<Int>)
    /// One of a few words.
    case choice([String])
    /// `true` or `false`.
    case flag
    /// Any text.
    case text
  }

  /// A value of a parameter.
  public enum Value: Equatable, Sendable {
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)
    /// A length of time.
    case duration(milliseconds: Int)
    /// A word of a choice, or any text.
    case text(String)
    /// Yes or no.
    case flag(Bool)
  }

  /// Declares a whole number.
  public static func integer(
    _ name: String, default value: Int, in range: ClosedRange<Int>, _ documentation: String
  ) -> Parameter {
    Parameter(
      name: name, kind: .integer(range), defaultValue: .integer(value),
      documentation: documentation)
  }

  /// Declares a number.
  public static func number(
    _ name: String, default value: Double, in range: ClosedRange<Double>, _ documentation: String
  ) -> Parameter {
    Parameter(
      name: name, kind: .number(range), defaultValue: .number(value), documentation: documentation)
  }

  /// Declares a length of time, in milliseconds.
  public static func duration(
    _ name: String, default value: Int, in range: ClosedRange<Int>, _ documentation: String
  ) -> Parameter {
    Parameter(
      name: name, kind: .duration(milliseconds: range),
      defaultValue: .duration(milliseconds: value), documentation: documentation)
  }

  /// Declares a choice between words.
  public static func choice(
    _ name: String, default value: String, of words: [String], _ documentation: String
  ) -> Parameter {
    Parameter(
      name: name, kind: .choice(words), defaultValue: .text(value), documentation: documentation)
  }

  /// Declares a yes or no.
  public static func flag(_ name: String, default value: Bool, _ documentation: String)
    -> Parameter
  {
    Parameter(name: name, kind: .flag, defaultValue: .flag(value), documentation: documentation)
  }

  /// Declares a text.
  public static func text(_ name: String, default value: String, _ documentation: String)
    -> Parameter
  {
    Parameter(name: name, kind: .text, defaultValue: .text(value), documentation: documentation)
  }
}
