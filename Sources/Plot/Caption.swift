/// The words around a figure.
public struct Caption: Equatable, Sendable {
  /// The finding in words, with its number.
  public var title: String
  /// Measure, unit, period, channel and time zone.
  public var subtitle: String
  /// The source and the number of observations.
  public var foot: String
  /// What a person would say of the figure on the telephone.
  public var description: String

  /// Makes a caption; empty subtitle and foot take no room.
  public init(title: String, subtitle: String = "", foot: String = "", description: String) {
    self.title = title
    self.subtitle = subtitle
    self.foot = foot
    self.description = description
  }
}
