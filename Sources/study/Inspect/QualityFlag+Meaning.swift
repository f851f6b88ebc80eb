import ChatLogs

extension QualityFlag {
  /// What the flag means for those who use the log.
  var meaning: String {
    switch self {
    case .noTimeStamps: "no record has a time; days, timelines and rates are not possible"
    case .noStartTime: "nothing tells when the stream started; give --started TIME"
    case .dayOnly: "00:00 of that day stands for the start; give --started TIME"
    case .noBadges: "the format carries no badges, so subscribers cannot be told"
    case .truncated: "the file ends in the middle of a record or of its compressed data"
    case .thinned: "the downloader kept at most one message a second; volumes are too low"
    case .dayWrapRepaired: "hours began again at 0 after 23; they were counted on"
    case .datesUseless: "dates do not run as offsets do; offsets alone are used"
    case .localDates: "Twitch called a local time UTC (spring of 2025); start and offsets are used"
    case .maybeLocalDates: "times may be a local time that Twitch called UTC; compare with the VOD"
    case .badgesMissing: "the format carries badges, but this log has none; badges do not count"
    case .bitsMissing: "the downloader wrote 0 for all bits; do not count bits"
    case .marksDropped: "some marks of emotes fit no word of their message; these do not count"
    case .mirrorsNotVisible: "messages of Shared Chat from other channels cannot be told"
    case .timeZoneAssumed: "times were read as UTC, since their zone is not written or not known"
    }
  }
}
