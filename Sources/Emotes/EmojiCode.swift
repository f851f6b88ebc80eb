/// Tells which grapheme clusters are emoji, and by which code each of them counts.
///
/// A code holds scalars that draw the picture alone: no U+FE0F, and nothing that could carry hidden
/// text.
enum EmojiCode {
  /// A cluster's code; nil when the cluster is not shown as an emoji.
  static func code(of cluster: [Unicode.Scalar]) -> String? {
    let scalars = scalars(of: cluster)
    guard !scalars.isEmpty else { return nil }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func scalars(of cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = cluster.first else { return [] }
    let second = cluster.dropFirst().first
    if first.isRegionalIndicator {
      return second?.isRegionalIndicator ?? false ? Array(cluster[..<2]) : []
    }
    if first.isASCII { return isKeycap(cluster) ? [first, keycap] : [] }
    guard isShown(first, second) else { return [] }
    return picture(cluster) + (first == blackFlag ? subdivision(cluster) : [])
  }

  /// Whether a cluster may be an emoji; true for some that are none.
  static func mayBeEmoji(_ cluster: [Unicode.Scalar]) -> Bool {
    guard let first = cluster.first?.value else { return false }
    return cluster.count > 1 || (0x203C...0x3299).contains(first) || first >= 0x1F000
  }

  /// Whether a scalar is shown as an emoji: of itself, by U+FE0F, by a skin tone, or by being joined
  /// to another.
  private static func isShown(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Bool {
    guard first.properties.isEmoji, second != textSelector else { return false }
    return first.properties.isEmojiPresentation || second == emojiSelector || second == joiner
      || second?.properties.isEmojiModifier ?? false
  }

  /// The emoji of a cluster, and the joiners between them.
  private static func picture(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var picture: [Unicode.Scalar] = []
    var isJoined = false
    for scalar in cluster {
      if scalar == joiner {
        isJoined = true
      } else if scalar.properties.isEmoji, !scalar.isASCII {
        if isJoined, !picture.isEmpty { picture.append(joiner) }
        isJoined = false
        picture.append(scalar)
      }
    }
    return picture
  }

  /// The tags of the flag of a part of a country, such as Scotland's `gbsct`, and the end tag.
  private static func subdivision(_ cluster: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let tags = cluster.filter { (0xE0020...0xE007F).contains($0.value) }
    let letters = tags.dropLast().map { $0.value - 0xE0000 }
    let isWhole =
      tags.last == endTag && (3...6).contains(letters.count)
      && letters.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isWhole ? tags : []
  }

  private static func isKeycap(_ cluster: [Unicode.Scalar]) -> Bool {
    "0123456789#*".unicodeScalars.contains(cluster[0])
      && cluster.dropFirst().first { $0 != emojiSelector } == keycap
  }

  private static let emojiSelector: Unicode.Scalar = "\u{FE0F}"
  private static let textSelector: Unicode.Scalar = "\u{FE0E}"
  private static let joiner: Unicode.Scalar = "\u{200D}"
  private static let keycap: Unicode.Scalar = "\u{20E3}"
  private static let blackFlag: Unicode.Scalar = "\u{1F3F4}"
  private static let endTag: Unicode.Scalar = "\u{E007F}"
}

extension Unicode.Scalar {
  fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
