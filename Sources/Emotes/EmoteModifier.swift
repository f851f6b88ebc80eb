/// The endings of modified emotes, such as `_TK` in the id `301590448_TK` and the code `moonHi_TK`.
enum EmoteModifier {
  static let endings: [[UInt8]] = ["_BW", "_HF", "_SG", "_SQ", "_TK"].map { Array($0.utf8) }

  /// How many bytes at the end of a marked emote's id are an ending.
  static func length(in id: UnsafeBufferPointer<UInt8>) -> Int {
    guard id.count > 3, id[id.count - 3] == UInt8(ascii: "_") else { return 0 }
    return endings.contains { $0.elementsEqual(id.suffix(3)) } ? 3 : 0
  }
}
