/// Rows of one height below each other.
struct BandScale: Sendable {
  var top: Double
  var pitch: Double

  /// The middle of a row.
  func middle(_ row: Int) -> Double { top + (Double(row) + 0.5) * pitch }

  /// The lower edge of the last of some rows.
  func bottom(rows: Int) -> Double { top + Double(rows) * pitch }
}
