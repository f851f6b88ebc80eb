/// Several counts of each row side by side on one scale.
///
/// The scale is logarithmic when the numbers above zero span more than a hundredfold, else linear from zero.
public struct DotPlot: Equatable, Sendable {
  /// One row, such as an emote.
  public struct Row: Equatable, Sendable {
    /// The name at the left; shortened with an ellipsis when it is too long.
    public var label: String
    /// One amount for each measure, in their order; nil where there is none.
    public var amounts: [Amount?]

    /// Makes a row.
    public init(label: String, amounts: [Amount?]) {
      self.label = label
      self.amounts = amounts
    }
  }

  /// The words around the figure.
  public var caption: Caption
  /// The names of the counts, in the order of the legend; up to six.
  public var measures: [String]
  /// The rows, in the order drawn.
  public var rows: [Row]

  /// Makes a plot.
  public init(caption: Caption, measures: [String], rows: [Row]) {
    self.caption = caption
    self.measures = measures
    self.rows = rows
  }

  /// The SVG document, 720 wide.
  public var svg: String { DotLayout(self).svg }
}
