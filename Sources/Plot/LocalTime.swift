/// A reading of the calendar and the clock on the wall, in a zone that the caption names.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Days after 1970-01-01.
  public var day: Int
  /// Milliseconds after midnight, 0 to 86,399,999.
  public var milliseconds: Int

  /// Makes a time; a day alone means its midnight.
  public init(day: Int, milliseconds: Int = 0) {
    self.day = day
    self.milliseconds = milliseconds
  }

  /// Orders times by the calendar and the clock.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    (left.day, left.milliseconds) < (right.day, right.milliseconds)
  }
}
