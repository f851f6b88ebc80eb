public import Chat
public import FoundationEssentials
import FoundationInternationalization

extension Instant {
  /// The first instant of a day in a zone; where the clocks skip midnight, the first after it.
  public init(startOf day: CivilDate, in zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let noonUTC = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400 + 43_200)
    let noon = noonUTC.addingTimeInterval(-Double(zone.secondsFromGMT(for: noonUTC)))
    let start = calendar.startOfDay(for: noon)
    self.init(milliseconds: Int64(start.timeIntervalSince1970 * 1000))
  }
}
