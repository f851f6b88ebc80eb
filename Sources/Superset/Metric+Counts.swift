extension Metric {
  static let uses = sum("uses", "uses")
  static let messages = sum("messages", "messages")
  static let leadUses = sum("lead_uses", "lead uses")

  /// Distinct chatters of days cannot be added up; those of each stream can.
  static let capped = sum("capped", "capped")

  /// The last day with a use.
  static let lastUse = Metric(
    name: "latest_day", title: "last day", expression: "MAX(day)", format: nil)

  /// The chatters of one emote, where a chart has a row for each of a channel.
  static let chatters = Metric(
    name: "all_chatters", title: "chatters", expression: "MAX(chatters)", format: ",d")

  /// The last day of all, in the view without days.
  static let lastDay = Metric(
    name: "latest_day", title: "last day", expression: "MAX(last_day)", format: nil)

  static let streams = Metric(
    name: "streams", title: "streams", expression: "COUNT(*)", format: ",d")

  /// How much of the chat carries an emote.
  static let emoteShare = Metric(
    name: "emote_share", title: "messages with an emote",
    expression: "1.0 * SUM(emote_messages) / SUM(messages)", format: ".1%")

  /// The chatters of one stream, where a chart has a row for each.
  static let streamChatters = Metric(
    name: "stream_chatters", title: "chatters", expression: "MAX(chatters)", format: ",d")
}
