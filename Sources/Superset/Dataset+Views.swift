extension Dataset {
  /// All views that the bundle hands over.
  static let all = [emoteTotals, emoteDaily, streamSummary, result3]

  /// The counts of each emote.
  static let emoteTotals = Dataset(
    view: "emote_totals", note: "The five counts of each emote, all days together.",
    columns: emote + counts + [
      Column(name: "first_day", kind: .text, title: "first day"),
      Column(name: "last_day", kind: .text, title: "last day"),
    ],
    metrics: [.uses, .messages, .leadUses, .chatters, .lastDay])

  /// The counts of each emote and day.
  static let emoteDaily = Dataset(
    view: "emote_daily", note: "The five counts of each emote and day.",
    columns: [Column(name: "day", kind: .day, title: "day")] + emote + counts,
    metrics: [.uses, .messages, .leadUses, .capped, .lastUse])

  /// The streams.
  static let streamSummary = Dataset(
    view: "stream_summary", note: "One row a stream.",
    columns: [
      Column(name: "channel", kind: .text, title: "channel"),
      Column(name: "stream", kind: .text, title: "stream"),
      Column(name: "started_at", kind: .moment, title: "start (UTC)"),
      Column(name: "seconds", kind: .real, title: "seconds"),
      Column(name: "messages", kind: .integer, title: "messages"),
      Column(name: "chatters", kind: .integer, title: "chatters"),
      Column(name: "emote_messages", kind: .integer, title: "with an emote"),
      Column(name: "notices", kind: .integer, title: "notices"),
      Column(name: "ignored", kind: .integer, title: "ignored"),
      Column(name: "rejected", kind: .integer, title: "rejected"),
    ],
    metrics: [.streams, .messages, .emoteShare, .streamChatters])

  /// The totals of older dashboards.
  static let result3 = Dataset(
    view: "result3", note: "The totals of older dashboards: lead uses, all channels together.",
    columns: [
      Column(name: "emotes", kind: .text, title: "emote"),
      Column(name: "total_sum", kind: .integer, title: "lead uses"),
    ],
    metrics: [
      Metric(name: "all_lead_uses", title: "lead uses", expression: "SUM(total_sum)", format: ",d")
    ])

  private static let emote = [
    Column(name: "channel", kind: .text, title: "channel"),
    Column(name: "emote", kind: .text, title: "emote"),
    Column(name: "provider", kind: .text, title: "provider"),
  ]

  private static let counts = [
    Column(name: "uses", kind: .integer, title: "uses"),
    Column(name: "messages", kind: .integer, title: "messages"),
    Column(name: "lead_uses", kind: .integer, title: "lead uses"),
    Column(name: "chatters", kind: .integer, title: "chatters"),
    Column(name: "capped", kind: .integer, title: "capped"),
  ]
}
