/// What a reader of results should know of a stream's log.
///
/// Raw values are stored in the corpus and shown in reports.
public enum QualityFlag: String, CaseIterable, Sendable {
  /// No record has a time.
  case noTimeStamps = "no time stamps"
  /// Times are relative and the stream's start is not known.
  case noStartTime = "no start time"
  /// Only the day of the stream's start is known; 00:00 of it stands for the start.
  case dayOnly = "start known to the day"
  /// The format carries no badges.
  case noBadges = "no badges"
  /// The format carries badges, but none stands in a long log: Twitch left them out.
  case badgesMissing = "badges missing"
  /// The log's version of its format wrote no bits.
  case bitsMissing = "bits missing"
  /// The log ends in the middle of a record or of its compressed data.
  case truncated
  /// At most one message a second although the chat is busy: the downloader dropped the others.
  case thinned = "thinned to one message a second"
  /// The hour field wrapped at 24 and was repaired.
  case dayWrapRepaired = "24-hour wrap repaired"
  /// The messages' dates do not run as their offsets do, so the offsets alone are used.
  case datesUseless = "dates useless, offsets used"
  /// Some emotes are marked where no word of their message is, and do not count.
  case marksDropped = "emote marks dropped"
  /// The messages' dates are in a local time that Twitch called UTC; the stream's start is not.
  case localDates = "dates in local time, start and offsets used"
  /// Times of the spring of 2025 that may be in a local time that Twitch called UTC.
  case maybeLocalDates = "times of spring 2025, maybe local"
  /// Shared-Chat mirrors cannot be told from local messages.
  case mirrorsNotVisible = "mirrors not visible"
  /// Times are a clock's whose zone is not written, or not known, and were read as UTC.
  case timeZoneAssumed = "time zone assumed"
}
