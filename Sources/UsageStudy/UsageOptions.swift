import Emotes
import FoundationEssentials

/// What a manifest asks of the study.
struct UsageOptions {
  var title: String
  var question: String
  var timeZone: TimeZone
  /// How many of the most used emotes the figures show.
  var top: Int
  /// How many of the least used emotes are listed.
  var least: Int
  /// Whose emotes count; nil for all but Unicode, whose emoji are no emotes of a channel.
  var providers: [EmoteProvider]?

  /// Whether a provider's emotes count.
  func counts(_ provider: EmoteProvider) -> Bool {
    providers?.contains(provider) ?? (provider != .emoji)
  }
}
