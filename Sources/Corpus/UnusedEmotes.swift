import SQLite

/// Lists and emotes that nothing refers to any more.
struct UnusedEmotes {
  let connection: Connection

  /// Removes them after rows of parts were removed.
  func remove() throws(SQLiteError) {
    guard try connection.integer("SELECT 1 FROM temp.lost_lists LIMIT 1") != nil else { return }
    try connection.transaction { () throws(SQLiteError) in try removeLost() }
  }

  /// Removes them within a transaction.
  func removeLost() throws(SQLiteError) {
    try connection.execute(
      """
      DELETE FROM temp.lost_lists WHERE list IN (SELECT list FROM emote_messages);
      DELETE FROM emote_lists WHERE list IN (SELECT list FROM temp.lost_lists);
      DELETE FROM list_digests WHERE list IN (SELECT list FROM temp.lost_lists);
      DELETE FROM temp.lost_lists;
      DELETE FROM emotes WHERE emote NOT IN (
        SELECT emote FROM emote_lists UNION SELECT emote FROM own_emotes
        UNION SELECT emote FROM catalogue_entries);
      UPDATE emotes SET name = (
        SELECT min(e.emote) FROM emotes AS e
        WHERE e.provider = emotes.provider AND e.code = emotes.code)
      WHERE name NOT IN (SELECT emote FROM emotes);
      """)
  }
}
