import SQLite

extension Corpus {
  /// The sources behind the selected streams, sorted by name and digest.
  public func sourceTallies() throws(CorpusError) -> [SourceTally] {
    try reading { () throws(SQLiteError) in
      let select = try connection.prepare(
        """
        SELECT source, name, format, records, messages, notices, unproven_notices FROM sources
        WHERE source IN (SELECT source FROM temp.selected_parts)
        ORDER BY name, digest
        """)
      var tallies: [SourceTally] = []
      while try select.step() {
        let reasons = try reasons(ofSource: select.integer(0))
        tallies.append(
          SourceTally(
            name: select.text(1), format: select.text(2), records: Int(select.integer(3)),
            messages: Int(select.integer(4)), notices: Int(select.integer(5)),
            unprovenNotices: Int(select.integer(6)), ignored: reasons.ignored,
            rejected: reasons.rejected))
      }
      return tallies
    }
  }

  /// The parts of the selected streams that do not count, because a better log holds the same time.
  public func overlaps() throws(CorpusError) -> [Overlap] {
    try reading { () throws(SQLiteError) in
      try SourceTable(connection: connection).selectedOverlaps()
    }
  }

  /// How many distinct bots the selected streams' sources leave out.
  public func botCount() throws(CorpusError) -> Int {
    try reading { () throws(SQLiteError) in
      Int(
        try connection.integer(
          "SELECT count(DISTINCT chatter) FROM source_bots "
            + "WHERE source IN (SELECT source FROM temp.selected_parts)") ?? 0)
    }
  }

  private func reasons(ofSource source: Int64) throws(SQLiteError) -> (
    ignored: [(reason: String, count: Int)],
    rejected: [(reason: String, count: Int, firstRecord: Int)]
  ) {
    let select = try connection.prepare(
      "SELECT class, reason, count, first_record FROM source_reasons WHERE source = ? "
        + "ORDER BY class, reason")
    select.bind(source, at: 1)
    var ignored: [(reason: String, count: Int)] = []
    var rejected: [(reason: String, count: Int, firstRecord: Int)] = []
    while try select.step() {
      let (reason, count) = (select.text(1), Int(select.integer(2)))
      if select.text(0) == "ignored" {
        ignored.append((reason, count))
      } else {
        rejected.append((reason, count, Int(select.integer(3))))
      }
    }
    return (ignored, rejected)
  }
}
