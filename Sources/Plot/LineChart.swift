/// Values over time, one line a series, named at the line's end.
///
/// The first six series are coloured, further ones grey.
public struct LineChart: Equatable, Sendable {
  /// A value at a time.
  public struct Point: Equatable, Sendable {
    /// When.
    public var time: LocalTime
    /// How much; nil makes a gap in the line.
    public var value: Double?
    /// The interval around the value, drawn as a band.
    public var interval: ClosedRange<Double>?

    /// Makes a point.
    public init(time: LocalTime, value: Double?, interval: ClosedRange<Double>? = nil) {
      self.time = time
      self.value = value
      self.interval = interval
    }
  }

  /// One line.
  public struct Series: Equatable, Sendable {
    /// The name at the line's end.
    public var label: String
    /// The points in the order of time.
    public var points: [Point]

    /// Makes a series.
    public init(label: String, points: [Point]) {
      self.label = label
      self.points = points
    }
  }

  /// The words around the figure; the subtitle names the time zone.
  public var caption: Caption
  /// The lines in the order of the data, most important first.
  public var series: [Series]
  /// The unit written at the highest tick; empty for none.
  public var unit: String
  /// What the grey lines are called together.
  public var otherLabel: String

  /// Makes a chart.
  public init(caption: Caption, series: [Series], unit: String = "", otherLabel: String = "other") {
    self.caption = caption
    self.series = series
    self.unit = unit
    self.otherLabel = otherLabel
  }

  /// The SVG document, 720 wide.
  public var svg: String { LineLayout(self).svg }
}
