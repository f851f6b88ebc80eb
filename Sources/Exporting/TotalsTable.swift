import Report

/// The rows of the file of totals: the query, and the first line if there is one.
struct TotalsTable {
  /// The file's first line; empty in the old form.
  let header: String
  /// All rows, sorted as they are written.
  let query: String

  init(_ form: ExportForm) {
    switch form {
    case .views:
      header = CSV.line(TotalsTable.columns)
      query = """
        SELECT \(TotalsTable.columns.joined(separator: ", ")) FROM emote_totals
        ORDER BY channel, emote, provider
        """
    case .old:
      header = ""
      query = TotalsTable.old
    }
  }

  /// The old pipeline's totals, sorted by code.
  static let old = "SELECT emotes, total_sum FROM result3 ORDER BY emotes"

  private static let columns = [
    "channel", "emote", "provider", "uses", "messages", "lead_uses", "chatters", "capped",
    "first_day", "last_day",
  ]
}
