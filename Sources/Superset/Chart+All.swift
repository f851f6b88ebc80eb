extension Chart {
  /// How many streams there are.
  static let streams = Chart(
    name: "streams", title: "Streams", note: "Streams in the corpus.",
    dataset: .streamSummary, look: .number(.streams))

  /// How much was written.
  static let messages = Chart(
    name: "messages", title: "Messages",
    note: "Messages, and notices with the user's own words.", dataset: .streamSummary,
    look: .number(.messages))

  /// How often emotes were used.
  static let emoteUses = Chart(
    name: "emote_uses", title: "Emote uses",
    note: "Every occurrence of an emote; emoji are left out.",
    dataset: .emoteDaily, conditions: [noEmoji], look: .number(.uses))

  /// How much of the chat carries an emote.
  static let emoteShare = Chart(
    name: "emote_share", title: "Messages with an emote",
    note: "The share of messages with at least one emote; emoji alone do not count.",
    dataset: .streamSummary, look: .number(.emoteShare))

  /// The pie of the pipeline that this one replaces.
  static let pie = Chart(
    name: "emote_pie", title: "The channel's own emotes",
    note: "Lead uses: messages of which the emote is the first among the channel's own. "
      + "Without filters these are the totals of the view result3.",
    dataset: .emoteDaily, conditions: [.above(0, "lead_uses")],
    look: .pie(.leadUses, by: "emote", smallest: 3))

  /// The pie's emotes day by day: what the older pipeline kept as one file a day.
  ///
  /// It counts what the pie counts, so that Superset gives both the same colours.
  static let days = Chart(
    name: "emote_days", title: "The channel's own emotes, day by day",
    note: "Lead uses; the most used emotes of the chosen period, the others together. "
      + "A day is that of the stream's start in the channel's time zone.",
    dataset: .emoteDaily, conditions: [.known("day"), .above(0, "lead_uses")],
    look: .timeline(
      Timeline(shape: .areas, metric: .leadUses, time: "day", isDaily: true, by: "emote", top: 6)))

  /// The most used emotes.
  static let top = Chart(
    name: "top_emotes", title: "Most used emotes",
    note: "Capped: nobody counts more than once a stream.",
    dataset: .emoteDaily,
    look: .ranking(
      Ranking(
        columns: ["emote", "provider", "channel"], metrics: [.uses, .messages, .capped, .lastUse],
        isAscending: false, limit: 1_000)))

  /// The least used emotes.
  static let least = Chart(
    name: "least_used_emotes", title: "Least used emotes, all days",
    note: "Of the emotes that were used at all, in the whole corpus: the period has no say here. "
      + "Emoji are left out.",
    dataset: .emoteTotals, conditions: [noEmoji],
    look: .ranking(
      Ranking(
        columns: ["emote", "provider", "channel"],
        metrics: [.uses, .messages, .chatters, .lastDay], isAscending: true, limit: 1_000)))

  /// Messages day by day.
  static let chat = Chart(
    name: "messages_a_day", title: "Messages a day",
    note: "Messages of the streams that started on that day (UTC).", dataset: .streamSummary,
    conditions: [.known("started_at")],
    look: .timeline(
      Timeline(
        shape: .bars, metric: .messages, time: "started_at", isDaily: true, by: "channel", top: nil)
    ))

  /// How many chatted in each stream.
  static let chatters = Chart(
    name: "chatters_a_stream", title: "Chatters a stream",
    note: "Distinct chatters; a dot is a stream, at its start (UTC).", dataset: .streamSummary,
    conditions: [.known("started_at")],
    look: .timeline(
      Timeline(
        shape: .dots, metric: .streamChatters, time: "started_at", isDaily: false, by: "channel",
        top: nil)))

  /// The streams, newest first.
  static let list = Chart(
    name: "stream_list", title: "Streams, newest first",
    note: "Ignored and rejected records are known where a log holds one stream.",
    dataset: .streamSummary,
    look: .rows(
      Dataset.streamSummary.columns.filter { $0.name != "seconds" }, newest: "started_at"))

  private static let noEmoji = Condition.not("emoji", "provider")
}
