/// All that is wrong with a manifest, in the order of the file.
public struct Problems: Error, Equatable, Sendable, CustomStringConvertible {
  /// The problems, sorted by position; never empty when thrown.
  public var list: [Problem]

  /// Makes a list of problems, sorted by position.
  public init(_ list: [Problem]) {
    self.list = list.enumerated()
      .sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
      .map(\.element)
  }

  /// One problem a line.
  public var description: String {
    list.map(\.description).joined(separator: "\n")
  }
}
