/// Horizontal bars from a common zero, each with its value written at its end.
///
/// Bars stand in the order given; sort them by value unless their order has a meaning.
public struct BarChart: Equatable, Sendable {
  /// One row.
  public struct Bar: Equatable, Sendable {
    /// The name at the left; shortened with an ellipsis when it is too long.
    public var label: String
    /// The length.
    public var amount: Amount
    /// What stands at the bar's end instead of the number, such as `1,204 (18.1 %)`.
    ///
    /// It is ignored for amounts below a bound.
    public var text: String?
    /// The series that colours the bar; a legend names the series in the order of the data.
    public var series: String?
    /// True for a bar that stands out against grey ones; bars of a series keep its colour.
    public var isHighlighted: Bool

    /// Makes a row.
    public init(
      label: String, amount: Amount, text: String? = nil, series: String? = nil,
      isHighlighted: Bool = false
    ) {
      self.label = label
      self.amount = amount
      self.text = text
      self.series = series
      self.isHighlighted = isHighlighted
    }
  }

  /// Rows under a heading, such as one channel.
  public struct Group: Equatable, Sendable {
    /// The heading; empty for none.
    public var heading: String
    /// The rows.
    public var bars: [Bar]

    /// Makes a group.
    public init(heading: String, bars: [Bar]) {
      self.heading = heading
      self.bars = bars
    }
  }

  /// The words around the figure.
  public var caption: Caption
  /// The rows by group; all groups share one scale.
  public var groups: [Group]
  /// What the legend calls the seventh and further series, which are grey together.
  public var otherLabel = "other"

  /// Makes a chart of several groups.
  public init(caption: Caption, groups: [Group]) {
    self.caption = caption
    self.groups = groups
  }

  /// Makes a chart of one group without heading.
  public init(caption: Caption, bars: [Bar]) {
    self.init(caption: caption, groups: [Group(heading: "", bars: bars)])
  }

  /// The SVG document, 720 wide.
  public var svg: String { BarLayout(self).svg }
}
