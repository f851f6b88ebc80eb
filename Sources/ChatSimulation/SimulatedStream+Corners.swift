import Chat

extension SimulatedStream {
  /// A short stream with all that chat can hold: what a log may write or read wrongly.
  ///
  /// It has notices of every kind, emoji before emotes, empty text, quotes, markup and what looks like
  /// another format's line. Midnight in Seoul falls into it.
  public static var corners: SimulatedStream {
    var records = CornerMessages().records
    records += CornerNotices(channel: World.moonriver).records
    for place in records.indices {
      records[place].id = ClockText.padded(place + 1, 8) + "-0000-4000-8000-000000000000"
      // Every third record stands in the second of the one before it.
      records[place].offset = (place - place % 3) * 20_000 + place % 3 * 250 + 120
    }
    return SimulatedStream(
      channel: World.moonriver, vodID: "2400000001", title: "Corners: \"all\", 전부",
      startedAt: Instant(milliseconds: 1_772_376_600_000), seconds: 7200, records: records,
      bans: [Ban(offset: 61_000, chatter: CornerMessages.joe)])
  }
}
