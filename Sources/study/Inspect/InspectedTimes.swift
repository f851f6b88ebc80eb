import Chat
import Counting

/// When the first and the last message or notice of a log were written.
struct InspectedTimes: Encodable, Equatable {
  var first: String
  var last: String
  /// From the first to the last.
  var duration: String

  /// Looks through the parts of a log; nil when they have no times.
  init?(_ parts: [CountedPart]) {
    let firsts = parts.compactMap { part in part.firstOffset.map { $0 + part.start } }
    let lasts = parts.compactMap { part in part.lastOffset.map { $0 + part.start } }
    guard let first = firsts.min(), let last = lasts.max() else { return nil }
    let isAbsolute = parts.allSatisfy { $0.origin != nil }
    let text = isAbsolute ? { Instant(milliseconds: $0).description } : InspectedTimes.clock
    self.first = text(first)
    self.last = text(last)
    let days = (last - first) / Instant.millisecondsPerDay
    duration = days < 2 ? InspectedTimes.clock(last - first) : "\(days) days"
  }

  /// Milliseconds as hours, minutes and seconds.
  private static func clock(_ milliseconds: Int64) -> String {
    let seconds = abs(milliseconds) / 1000
    let digits = [seconds / 60 % 60, seconds % 60].map { $0 < 10 ? ":0\($0)" : ":\($0)" }
    return (milliseconds <= -1000 ? "-" : "") + "\(seconds / 3600)" + digits.joined()
  }
}

extension CountedPart {
  /// What offset 0 stands for; 0 when that is not known.
  fileprivate var start: Int64 { origin?.milliseconds ?? 0 }
}
