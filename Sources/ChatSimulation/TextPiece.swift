/// A stretch of a record's body: one first-party emote, or the text between two.
struct TextPiece {
  var text: String
  /// The place of the first scalar in the body.
  var start: Int
  var emote: WorldEmote?

  /// The pieces of a record's body, which joined give the body; a body without text has none.
  static func pieces(of record: SimulatedRecord) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var plain = TextPiece(text: record.systemPrefix, start: 0)
    for (place, token) in record.tokens.enumerated() {
      if place > 0 { plain.text += " " }
      if case .emote(let emote) = token, emote.isFirstParty {
        if !plain.text.isEmpty { pieces.append(plain) }
        let piece = TextPiece(text: emote.code, start: plain.end, emote: emote)
        pieces.append(piece)
        plain = TextPiece(text: "", start: piece.end)
      } else {
        plain.text += token.text
      }
    }
    if !plain.text.isEmpty { pieces.append(plain) }
    return pieces
  }

  /// The place after the last scalar.
  var end: Int { start + text.unicodeScalars.count }
}
