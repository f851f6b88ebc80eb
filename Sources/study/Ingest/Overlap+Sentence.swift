import Corpus

extension Overlap {
  /// The overlap in words.
  var sentence: String {
    let reason = isReplacement ? "which replaces it" : "the better log"
    return "\(loser): \(stream) of \(channel) overlaps \(winner), \(reason), and is left out "
      + "(\(messages) messages)"
  }
}
