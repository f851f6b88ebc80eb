import Chat
import Report

/// Messages with one emote on each day that has a known date.
struct EmoteTimeline: Equatable {
  var label: String
  /// One for each dated day; nil where the count is kept back.
  var messages: [Int?]

  /// Follows an emote over a channel's days; nil when its days would give each other away.
  init?(_ emote: EmoteUsage, over days: [DayUsage]) {
    let cells = days.map { $0.emotes[emote.key] ?? (messages: 0, chattersAtLeast: 0) }
    let values = cells.map(\.messages)
    let suppression = Suppression(
      chatters: cells.map(\.chattersAtLeast), totalling: [values])
    guard !suppression.hidesTotals else { return nil }
    label = emote.label
    messages = days.indices.filter { days[$0].day != nil }.map {
      suppression.isHidden[$0] && values[$0] > 0 ? nil : values[$0]
    }
  }
}
