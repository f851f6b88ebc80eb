import Report

/// The rows of one file for each day: the query over all days, and the lines made of it.
struct DailyTable {
  /// The file's first line.
  let header: String
  /// All rows, the day first, sorted as they are written; rows without a day come before the others.
  let query: String
  /// How many of a row's uses there are, of which the file's rows are made.
  let usesColumn: Int
  private let isDayWritten: Bool

  init(_ form: ExportForm) {
    switch form {
    case .views: self = DailyTable.ofViews
    case .old: self = DailyTable.old
    }
  }

  private init(header: [String], query: String, usesColumn: Int, isDayWritten: Bool) {
    self.header = CSV.line(header)
    self.query = query
    self.usesColumn = usesColumn
    self.isDayWritten = isDayWritten
  }

  /// A row as a line of a file.
  func line(_ row: [String]) -> String {
    CSV.line(isDayWritten ? row : Array(row.dropFirst()))
  }

  /// The days on which an emote was used, sorted.
  static let days = """
    SELECT DISTINCT p.day FROM live_parts AS p
    WHERE p.day IS NOT NULL AND EXISTS (SELECT 1 FROM emote_messages AS m WHERE m.part = p.part)
    ORDER BY 1
    """

  private static let columns = [
    "day", "channel", "emote", "provider", "uses", "messages", "lead_uses", "chatters", "capped",
  ]

  private static let ofViews = DailyTable(
    header: columns,
    query: """
      SELECT \(columns.joined(separator: ", ")) FROM emote_daily
      ORDER BY day, channel, emote, provider
      """,
    usesColumn: 4, isDayWritten: true)

  /// The rule of the view result3, day by day.
  private static let old = DailyTable(
    header: ["", "count"],
    query: """
      SELECT c.day, e.code, sum(c.messages) AS count
      FROM (
        SELECT p.day, p.channel, m.list, count(*) AS messages
        FROM live_parts AS p JOIN emote_messages AS m USING (part)
        GROUP BY p.day, p.channel, m.list
      ) AS c
      JOIN lead_names AS f ON f.channel = c.channel AND f.list = c.list
      JOIN emotes AS e ON e.emote = f.name
      GROUP BY c.day, e.code
      ORDER BY c.day, count DESC, e.code
      """,
    usesColumn: 2, isDayWritten: false)
}
