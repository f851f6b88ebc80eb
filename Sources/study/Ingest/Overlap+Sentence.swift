import Corpus

extension Overlap {
  /// The overlap in words.
  var sentence: String {
    let reason = isReplacement ? "which replaces it" : "the better log"
    // A VOD that was collected again, because it had grown, has the name of the shorter log.
    let other = winner == loser ? "another log of this name" : winner
    return "\(loser): \(stream) of \(channel) overlaps \(other), \(reason), and is left out "
      + "(\(messages) messages)"
  }
}
