/// Which cells of a table must be kept back so that nobody's behaviour can be worked out.
///
/// A count that rests on 1 to 4 chatters is hidden. Where the cells of a column add up to a total
/// that is shown, the hidden ones together are known by subtraction; so further cells, the smallest
/// first, are hidden until no hidden value follows from their sum, their order and the knowledge
/// that none of them is zero, and until one of them rests on five chatters: so does their sum then.
public struct Suppression: Equatable, Sendable {
  /// Whether each row is hidden.
  public private(set) var isHidden: [Bool]
  /// Whether even with all rows hidden the totals would tell: then they must not be shown.
  public private(set) var hidesTotals = false

  /// The fewest chatters that a shown count rests on.
  public static let leastChatters = 5

  /// Whether a count that rests on so many chatters is hidden.
  public static func isSmall(_ chatters: Int) -> Bool {
    (1..<leastChatters).contains(chatters)
  }

  /// Finds the rows to hide.
  ///
  /// - Parameters:
  ///   - chatters: how many chatters each row rests on.
  ///   - columns: the columns whose sums are shown; each has a value, 0 or more, for each row.
  ///     Zeros are printed, in hidden rows too.
  /// - Complexity: O(rows² · columns) at worst, O(rows · columns) where nothing is hidden.
  public init(chatters: [Int], totalling columns: [[Int]]) {
    precondition(
      columns.allSatisfy { $0.count == chatters.count }, "a column has a value for each row")
    isHidden = chatters.map(Suppression.isSmall)
    while let column = columns.first(where: { tells($0, chatters) }) {
      guard let next = next(in: column) else {
        hidesTotals = true
        return
      }
      isHidden[next] = true
    }
  }

  /// The row to hide next: the smallest that settles the column, else the smallest; nil for none.
  private func next(in column: [Int]) -> Int? {
    let hidden = column.indices.filter { isHidden[$0] && column[$0] > 0 }
    let least = 2 * (hidden.count + 1) - hidden.reduce(0) { $0 + column[$1] }
    let shown = column.indices.filter { !isHidden[$0] && column[$0] > 0 }
    let settling = shown.filter { column[$0] >= least }
    return (settling.isEmpty ? shown : settling).min { (column[$0], $0) < (column[$1], $1) }
  }

  /// Whether a hidden value of a column follows from the column's sum.
  ///
  /// With n hidden values, none of them zero, whose order may be known: one alone is the rest
  /// itself, and below a sum of 2n the smallest can only be 1. The sum itself must not rest on
  /// few chatters either.
  private func tells(_ column: [Int], _ chatters: [Int]) -> Bool {
    let hidden = column.indices.filter { isHidden[$0] && column[$0] > 0 }
    guard !hidden.isEmpty else { return false }
    return hidden.count == 1 || hidden.reduce(0) { $0 + column[$1] } < 2 * hidden.count
      || hidden.allSatisfy { Suppression.isSmall(chatters[$0]) }
  }
}
