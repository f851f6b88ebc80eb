/// Distributions side by side: a panel each, in which curves fall from 100 % over a logarithmic axis.
///
/// A curve tells for each value the share of observations that are at least as large. The first
/// curve's band tells how far single sources lie apart.
public struct CurvePanels: Equatable, Sendable {
  /// A share of observations.
  public struct Point: Equatable, Sendable {
    /// A value above zero.
    public var value: Double
    /// The share of observations that are at least as large, from 0 to 1.
    public var share: Double

    /// Makes a point.
    public init(value: Double, share: Double) {
      self.value = value
      self.share = share
    }
  }

  /// One distribution.
  public struct Panel: Equatable, Sendable {
    /// What is measured, with its unit.
    public var title: String
    /// How the curves compare, in a few words.
    public var note: String
    /// The curves in the order of the chart's names, each sorted by value.
    public var curves: [[Point]]
    /// The range of shares around the first curve, by its points; empty for none.
    public var band: [ClosedRange<Double>]

    /// Makes a panel.
    public init(title: String, note: String, curves: [[Point]], band: [ClosedRange<Double>]) {
      self.title = title
      self.note = note
      self.curves = curves
      self.band = band
    }
  }

  /// The words around the figure.
  public var caption: Caption
  /// What the curves are called, in the order in which panels hold them.
  public var names: [String]
  /// What the band is called; empty for none.
  public var bandName: String
  /// The panels from above down.
  public var panels: [Panel]

  /// Makes a chart.
  public init(caption: Caption, names: [String], bandName: String = "", panels: [Panel]) {
    self.caption = caption
    self.names = names
    self.bandName = bandName
    self.panels = panels
  }

  /// The SVG document, 720 wide.
  public var svg: String { CurveLayout(self).svg }
}
