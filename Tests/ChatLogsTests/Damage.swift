import Statistics

/// Damages logs in ways that are the same on every machine.
struct Damage {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// A log that is cut off, lacks a piece, has a piece twice, or has other bytes in some places.
  mutating func next(of bytes: [UInt8]) -> [UInt8] {
    let place = Int.random(in: 1..<bytes.count, using: &generator)
    let end = Int.random(in: place...min(bytes.count, place + 300), using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return Array(bytes[..<place])
    case 1: return Array(bytes[..<place] + bytes[end...])
    case 2: return Array(bytes[..<end] + bytes[place...])
    default: return changed(bytes)
    }
  }

  /// Up to eight bytes become one that means something in some format.
  private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...8, using: &generator) {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let mark = Int.random(in: 0..<Damage.marks.count, using: &generator)
      bytes[place] = Damage.marks[mark]
    }
    return bytes
  }

  private static let marks: [UInt8] = Array("\"\\{}[]:, \n\r\t<>&;=@#".utf8) + [0, 1, 0xFF, 0xC3]
}
