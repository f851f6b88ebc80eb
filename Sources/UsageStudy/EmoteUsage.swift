import Chat
import Corpus
import Emotes

/// An emote of one channel with its counts.
struct EmoteUsage: Equatable {
  /// The emote without its id: streams may know different ids of the same one.
  var key: Emote
  /// Whether it is one of the channel's own.
  var isOwn: Bool
  /// Whether a catalogue lists it as one of the channel's own.
  var isListed: Bool
  var counts: EmoteCounts
  /// The day of the stream of the last use; nil when never used or unknown.
  var lastDay: CivilDate?
  /// The name in figures: the code, with the provider where two share the code.
  var label: String
  /// Whether its counts are kept back.
  var isHidden = false
  /// Whether its lead uses are kept back.
  var hidesLeadUses = false

  var isUsed: Bool { counts.uses > 0 }
  /// Whether figures may draw it.
  var isShown: Bool { isUsed && !isHidden }

  /// Orders by uses, most first; ties by the bytes of the code, then by provider.
  static func isBefore(_ left: EmoteUsage, _ right: EmoteUsage) -> Bool {
    if left.counts.uses != right.counts.uses { return left.counts.uses > right.counts.uses }
    return left.isNamedBefore(right)
  }

  /// Orders by uses, least first; ties by the bytes of the code, then by provider.
  static func isLessUsed(_ left: EmoteUsage, _ right: EmoteUsage) -> Bool {
    if left.counts.uses != right.counts.uses { return left.counts.uses < right.counts.uses }
    return left.isNamedBefore(right)
  }

  /// Orders by the bytes of the code, then by provider.
  func isNamedBefore(_ other: EmoteUsage) -> Bool {
    if !key.code.utf8.elementsEqual(other.key.code.utf8) {
      return key.code.utf8.lexicographicallyPrecedes(other.key.code.utf8)
    }
    return key.provider.rawValue < other.key.provider.rawValue
  }
}

/// The five counts that stand side by side.
enum Measure: CaseIterable {
  case uses
  case messages
  case leadUses
  case chatters
  case capped

  var title: String {
    switch self {
    case .uses: "uses"
    case .messages: "messages"
    case .leadUses: "lead uses"
    case .chatters: "chatters"
    case .capped: "capped"
    }
  }

  var key: String { self == .leadUses ? "lead_uses" : title }

  /// The count where it may be told; nil else, and for lead uses where there are none.
  func shownValue(_ emote: EmoteUsage) -> Int? {
    emote.isHidden || self == .leadUses && emote.hidesLeadUses ? nil : value(emote)
  }

  /// The count; nil for lead uses of an emote that is not one of the channel's own.
  func value(_ emote: EmoteUsage) -> Int? {
    switch self {
    case .uses: emote.counts.uses
    case .messages: emote.counts.messages
    case .leadUses: emote.isOwn ? emote.counts.leadUses : nil
    case .chatters: emote.counts.chatters
    case .capped: emote.counts.capped
    }
  }
}
