public import Chat
public import FoundationEssentials
import FoundationInternationalization

extension CivilDate {
  /// The day on the wall calendar of a zone.
  public init(_ instant: Instant, in zone: TimeZone) {
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    let offset = Int64(zone.secondsFromGMT(for: date)) * 1000
    let local = Instant(milliseconds: instant.milliseconds + offset).startOfUTCDay
    self.init(daysSinceEpoch: Int(local.milliseconds / Instant.millisecondsPerDay))
  }
}
