import Chat
import Foundation

/// The answer of justlog and rustlog to which days there are logs of.
struct LogServiceList: Decodable {
  private let availableLogs: [Day]

  /// Both servers write numbers as strings.
  private struct Day: Decodable {
    let year: String
    let month: String
    let day: String
  }

  /// The days that an answer lists; nil when it is no list.
  static func days(_ answer: Data) -> Set<CivilDate>? {
    guard let list = try? JSONDecoder().decode(LogServiceList.self, from: answer) else {
      return nil
    }
    var days: Set<CivilDate> = []
    for log in list.availableLogs {
      guard let year = Int(log.year), let month = Int(log.month), let day = Int(log.day),
        let date = CivilDate(year: year, month: month, day: day)
      else { return nil }
      days.insert(date)
    }
    return days
  }
}
