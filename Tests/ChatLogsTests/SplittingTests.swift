import Chat
import ChatSimulation
import Testing

@testable import ChatLogs

/// Logs cut in two, each half a log by itself.
@Suite struct `A log cut in two` {
  private let stream = SimulatedStream.corners

  @Test(arguments: variants.filter { $0.format.split.isByLine })
  func `at any line gives the records of the whole`(variant: LogVariant) throws {
    let log = SplitLog(variant.bytes(stream), at: variant.format.split)
    let whole = try read(log.whole, variant)
    let records = whole.withoutNumbers
    let head = log.head.isEmpty ? LogTally() : try read(log.head, variant).tally
    #expect(log.cuts.count > 5)
    for cut in log.cuts {
      let (first, second) = log.halves(at: cut)
      let halves = try [read(first, variant), read(second, variant)]
      #expect(halves.flatMap(\.withoutNumbers) == records, "cut at byte \(cut)")
      #expect(
        Classes(halves[0].tally) + Classes(halves[1].tally)
          == Classes(whole.tally) + Classes(head))
    }
  }

  @Test(arguments: variants.filter { !$0.format.split.isByLine })
  func `between any records gives the records of the whole`(variant: LogVariant) throws {
    let whole = try read(variant.bytes(stream), variant).withoutNumbers
    for place in stream.records.indices.dropFirst() {
      let (first, second) = stream.halves(at: place)
      let halves = try [first, second].map { try read(variant.bytes($0), variant) }
      #expect(halves.flatMap(\.withoutNumbers) == whole, "cut before record \(place)")
    }
  }

  @Test(arguments: variants.filter { $0.format.split != .anywhere && $0.format.split.isByLine })
  func `at another line, or without the head, gives something else`(variant: LogVariant) throws {
    let bytes = variant.bytes(stream)
    let whole = try read(bytes, variant)
    let isOther = try SplitLog(bytes, at: .anywhere).cuts.contains { cut in
      guard let second = try? read(Array(bytes[cut...]), variant) else { return true }
      let first = try read(Array(bytes[..<cut]), variant)
      return first.withoutNumbers + second.withoutNumbers != whole.withoutNumbers
    }
    #expect(isOther)
  }

  private func read(_ bytes: [UInt8], _ variant: LogVariant) throws -> Gathered {
    try Gathered(bytes, format: variant.format, columns: variant.columns)
  }
}

extension Gathered {
  /// The entries without the numbers of their records, which begin anew in each file.
  fileprivate var withoutNumbers: [Entry] {
    entries.map { entry in
      var entry = entry
      entry.record = 0
      // A page tells that a chatter wears no badge once one has been seen.
      if format == .twitchDownloaderHTML { entry.badge = entry.badge ?? SubscriberBadge() }
      return entry
    }
  }
}
