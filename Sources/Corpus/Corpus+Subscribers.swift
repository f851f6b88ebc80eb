public import Chat
import SQLite

extension Corpus {
  /// What the selected chat of each channel proves of who subscribed in a window; sorted by channel.
  ///
  /// The broadcaster never counts. Streams whose start is not known cannot be placed in the window
  /// and are left out, and so are the badges of logs that have lost theirs.
  ///
  /// - Parameter window: the time that the evidence must be of.
  /// - Returns: the evidence of each channel that has any.
  /// - Throws: `CorpusError` when the corpus cannot be read.
  public func subscriberEvidence(
    in window: Range<Instant>
  ) throws(CorpusError) -> [SubscriberEvidence] {
    try reading { () throws(SQLiteError) in
      var gatherings: [String: SubscriberGathering] = [:]
      let notices = try connection.prepare(SubscriberNotice.query)
      while try notices.step() {
        gatherings[notices.text(0), default: SubscriberGathering(window: window)]
          .add(SubscriberNotice(notices))
      }
      let badges = try connection.prepare(BadgeSighting.query)
      while try badges.step() {
        gatherings[badges.text(0), default: SubscriberGathering(window: window)]
          .add(BadgeSighting(badges))
      }
      return gatherings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { $0.value.evidence(of: $0.key) }
    }
  }
}
