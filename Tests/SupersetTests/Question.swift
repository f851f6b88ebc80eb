@testable import Superset

/// What each chart must show, asked of the corpus in SQL.
enum Question {
  /// The rows that a chart must show; nil when nobody has written down what.
  static func sql(_ chart: Chart, _ choice: Choice) -> String? {
    let daily = "FROM emote_daily WHERE " + choice.sql("day")
    let streams = "FROM stream_summary WHERE " + choice.sql("started_at")
    return switch chart.name {
    case "streams": "SELECT count(*) \(streams)"
    case "messages": "SELECT sum(messages) \(streams)"
    case "emote_uses": "SELECT sum(uses) \(daily) AND provider <> 'emoji'"
    case "emote_share": "SELECT total(emote_messages) / total(messages) \(streams)"
    case "emote_pie":
      "SELECT emote, sum(lead_uses) \(daily) GROUP BY emote HAVING sum(lead_uses) > 0"
    case "emote_days": days(daily)
    case "top_emotes":
      """
      SELECT emote, provider, channel, sum(uses), sum(messages), sum(capped), max(day) \(daily)
      GROUP BY emote, provider, channel
      """
    case "least_used_emotes":
      """
      SELECT emote, provider, channel, uses, messages, chatters, last_day FROM emote_totals
      WHERE \(choice.channelSQL) AND provider <> 'emoji'
      """
    case "messages_a_day":
      """
      SELECT 1000 * unixepoch(started_at, 'start of day'), channel, sum(messages) \(streams)
      GROUP BY 1, 2
      """
    case "chatters_a_stream": "SELECT 1000 * unixepoch(started_at), channel, chatters \(streams)"
    case "stream_list":
      """
      SELECT channel, stream, started_at, messages, chatters, emote_messages, notices, ignored,
        rejected \(streams)
      """
    default: nil
    }
  }

  /// The six most used emotes alone, the others together.
  private static func days(_ daily: String) -> String {
    """
    WITH top AS (
      SELECT emote \(daily) GROUP BY emote ORDER BY sum(lead_uses) DESC LIMIT 6
    )
    SELECT 1000 * unixepoch(day), iif(emote IN top, emote, 'Others'), sum(lead_uses) AS leads
    \(daily) GROUP BY 1, 2 HAVING leads > 0
    """
  }
}
