import Chat
import FoundationEssentials
import FoundationInternationalization

/// A time zone, for telling the day of an instant.
struct CivilZone {
  private let zone: TimeZone?

  /// Finds a zone by its IANA name; nil when there is none.
  init?(identifier: String) {
    if identifier == "UTC" {
      zone = nil
    } else if let found = TimeZone(identifier: identifier) {
      zone = found
    } else {
      return nil
    }
  }

  /// The day of an instant in the zone.
  func day(of instant: Instant) -> CivilDate {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let offset = Int64(zone?.secondsFromGMT(for: date) ?? 0) * 1000
    let local = Instant(milliseconds: instant.milliseconds + offset).startOfUTCDay
    return CivilDate(daysSinceEpoch: Int(local.milliseconds / Instant.millisecondsPerDay))
  }
}
