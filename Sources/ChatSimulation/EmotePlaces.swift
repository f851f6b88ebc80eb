/// Where the first-party emotes of a record stand, as `from-to` in scalars, emote by emote.
struct EmotePlaces {
  /// The emotes in order of first use.
  private(set) var emotes: [(emote: WorldEmote, ranges: [String])] = []

  /// Finds the emotes in a record's body, or in the user's own words alone.
  init(_ record: SimulatedRecord, isInWords: Bool) {
    let shift = isInWords ? record.systemPrefix.unicodeScalars.count : 0
    for piece in TextPiece.pieces(of: record) {
      guard let emote = piece.emote else { continue }
      let range = "\(piece.start - shift)-\(piece.end - 1 - shift)"
      if let place = emotes.firstIndex(where: { $0.emote.id == emote.id }) {
        emotes[place].ranges.append(range)
      } else {
        emotes.append((emote, [range]))
      }
    }
  }
}
