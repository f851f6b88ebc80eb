/// Shares of a whole: up to six slices, the rest together in grey, the total in the middle.
public struct DonutChart: Equatable, Sendable {
  /// One part of the whole.
  public struct Slice: Equatable, Sendable {
    /// The name.
    public var label: String
    /// The size; slices that are not above zero are left out.
    public var value: Double

    /// Makes a slice.
    public init(label: String, value: Double) {
      self.label = label
      self.value = value
    }
  }

  /// The words around the figure.
  public var caption: Caption
  /// The parts, any number in any order.
  ///
  /// The six largest are drawn apart as far as they reach 1.5 %; one that is left alone keeps its name.
  public var slices: [Slice]
  /// What the total in the middle counts, such as `emote uses`.
  public var totalLabel: String
  /// What the grey rest is called.
  public var otherLabel: String

  /// Makes a chart.
  public init(
    caption: Caption, slices: [Slice], totalLabel: String, otherLabel: String = "other"
  ) {
    self.caption = caption
    self.slices = slices
    self.totalLabel = totalLabel
    self.otherLabel = otherLabel
  }

  /// The slices that are drawn under their own names, largest first; the others share one.
  public var namedSlices: [Slice] {
    let (apart, rest) = DonutLayout.split(slices)
    return rest.count == 1 ? apart + rest : apart
  }

  /// The SVG document, 720 wide.
  public var svg: String { DonutLayout(self).svg }
}
