import Chat

/// Messages with one emote on each day that has a known date.
struct EmoteTimeline: Equatable {
  var label: String
  /// One for each dated day; nil where the day is kept back.
  var messages: [Int?]

  /// Follows an emote over a channel's days.
  init(_ emote: EmoteUsage, over days: [DayUsage]) {
    label = emote.label
    messages = days.filter { $0.day != nil }.map {
      $0.isHidden ? nil : $0.emotes[emote.key]?.messages ?? 0
    }
  }
}
