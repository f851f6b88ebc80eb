/// What decides between two parts of one stream.
struct PartSpan {
  var part: Int64
  var source: Int64
  var digest: String
  /// The place of its source among those that were told to replace others; 0 for any other.
  var replaces: Int64
  var origin: Int64?
  var first: Int64?
  var last: Int64?
  var richness: Int64
  var messages: Int64
  var supersededBy: Int64?

  /// Whether two parts hold the same time of the stream, so that only one of them may count.
  ///
  /// Spans that merely touch do not overlap. A part without times could be any time, so it
  /// overlaps every other part.
  func overlaps(_ other: PartSpan) -> Bool {
    guard let first, let last, let otherFirst = other.first, let otherLast = other.last else {
      return true
    }
    var shift: Int64 = 0
    if let origin, let otherOrigin = other.origin { shift = otherOrigin - origin }
    let (start, end) = (otherFirst + shift, otherLast + shift)
    return (first < end && start < last) || (first == start && last == end)
  }

  /// Whether this part is the better log: the later one that was told to replace others, then the
  /// richer format, then more messages, then the smaller digest, so that any two parts of different
  /// sources can be told apart.
  func isBetter(than other: PartSpan) -> Bool {
    if replaces != other.replaces { return replaces > other.replaces }
    if richness != other.richness { return richness > other.richness }
    if messages != other.messages { return messages > other.messages }
    return digest < other.digest
  }

  /// The best of the parts that take this part's place; nil when it counts.
  ///
  /// A part is beaten by any better part that it overlaps, even by one that is itself beaten, so
  /// that the outcome does not depend on the order in which the parts came.
  func beater(among parts: [PartSpan]) -> PartSpan? {
    parts.filter { $0.source != source && $0.isBetter(than: self) && $0.overlaps(self) }
      .min { $0.isBetter(than: $1) }
  }
}
