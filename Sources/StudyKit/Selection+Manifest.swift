import Chat
public import Corpus
import FoundationEssentials
import FoundationInternationalization
public import Manifest

extension Selection {
  /// The streams that a manifest selects: days begin at midnight in its zone.
  public init(_ manifest: Manifest) {
    self.init(
      channels: manifest.channels,
      from: manifest.from.map { Instant(startOf: $0, in: manifest.timeZone) },
      to: manifest.to.map { Instant(startOf: $0, in: manifest.timeZone) })
  }
}

extension Instant {
  /// The first instant of a day in a zone; where the clocks skip midnight, the first after it.
  init(startOf day: CivilDate, in zone: TimeZone) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    let noonUTC = Date(timeIntervalSince1970: Double(day.daysSinceEpoch) * 86_400 + 43_200)
    let noon = noonUTC.addingTimeInterval(-Double(zone.secondsFromGMT(for: noonUTC)))
    let start = calendar.startOfDay(for: noon)
    self.init(milliseconds: Int64(start.timeIntervalSince1970 * 1000))
  }
}
