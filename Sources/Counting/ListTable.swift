/// Numbers distinct lists of emotes from 0, in order of first appearance.
struct ListTable {
  private(set) var lists: [[UInt32]] = []
  private var numbers = ByteKeyTable()

  /// The number of a list.
  ///
  /// - Complexity: O(length of the list), amortised.
  mutating func number(of list: [UInt32]) -> Int {
    let (number, isNew) = list.withUnsafeBytes {
      numbers.number(of: $0.assumingMemoryBound(to: UInt8.self))
    }
    if isNew { lists.append(list) }
    return number
  }
}
