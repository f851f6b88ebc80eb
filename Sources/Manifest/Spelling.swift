/// Finds the word that somebody probably meant.
public enum Spelling {
  /// The word nearest to a misspelt one, for "did you mean".
  ///
  /// Distance counts inserted, deleted, replaced and swapped neighbouring letters (optimal string
  /// alignment), ignoring case; a third of the letters, and at least one, may be wrong.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - words: what could have been meant; the first of equally near words wins.
  /// - Returns: the nearest word, or nil when none is near.
  /// - Complexity: O(length of `word` × length of all `words`); words over 64 letters match nothing.
  public static func closest(to word: String, among words: [String]) -> String? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard letters.count <= 64 else { return nil }
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, word: String)?
    for candidate in words {
      let distance = distance(letters, Array(candidate.lowercased().unicodeScalars))
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.word
  }

  /// A clause such as `; did you mean 'window'?`, empty when no other word is near.
  public static func hint(for word: String, among words: [String]) -> String {
    guard let closest = closest(to: word, among: words), closest != word else { return "" }
    return "; did you mean '\(closest)'?"
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older = [Int]()
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var value = min(
          previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          value = min(value, older[column - 1] + 1)
        }
        current.append(value)
      }
      (older, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
