/// Numbers distinct lists of emotes from 0, in order of first appearance.
struct ListTable {
  private(set) var lists: [[UInt32]] = []
  private var numbers = ByteKeyTable()

  /// The number of a list.
  ///
  /// - Complexity: O(length of the list), amortised.
  mutating func number(of list: [UInt32]) -> Int {
    let (known, new) = list.withUnsafeBytes { bytes -> (Int?, Int) in
      let key = ByteKey(bytes.assumingMemoryBound(to: UInt8.self))
      if let known = numbers.value(of: key) { return (known, 0) }
      numbers.insert(lists.count, for: key)
      return (nil, lists.count)
    }
    if let known { return known }
    lists.append(list)
    return new
  }
}
