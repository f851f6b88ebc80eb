import Chat
import ChatSimulation
import TestKit
import Testing

@testable import ChatLogs

/// Laws that hold for every way of writing every format.
@Suite struct `A log of any kind` {
  private let stream = SimulatedStream.corners

  @Test(arguments: variants)
  func `reads the same in blocks of any size`(variant: LogVariant) throws {
    let bytes = variant.bytes(stream)
    let whole = try Gathered(bytes, columns: variant.columns)
    for block in [64, 65, 100, 127, 128, 1000, 4095, 4096, 1_048_576] {
      #expect(
        try Gathered(bytes, columns: variant.columns, block: block) == whole, "block \(block)")
    }
  }

  @Test(arguments: variants)
  func `reads the same when compressed, in UTF-16 and with other line ends`(
    variant: LogVariant
  ) throws {
    let bytes = variant.bytes(stream)
    let whole = try Gathered(bytes, columns: variant.columns)
    for other in Packing.all(of: bytes) {
      #expect(try Gathered(other, columns: variant.columns) == whole)
      #expect(try Gathered(other, columns: variant.columns, block: 127) == whole)
    }
  }

  @Test(arguments: variants)
  func `has each record in one class, whatever is damaged`(variant: LogVariant) throws {
    var damage = Damage(seed: UInt64(variants.firstIndex { "\($0)" == "\(variant)" } ?? 0))
    let bytes = variant.bytes(stream)
    var readable = 0
    for _ in 0..<60 {
      let damaged = damage.next(of: bytes)
      let log: Gathered
      do {
        log = try Gathered(
          damaged, format: variant.format, columns: variant.columns, block: 512)
      } catch is LogProblem {
        continue
      }
      readable += 1
      #expect(log.entries.count == log.tally.messages + log.tally.notices)
      let numbers = log.entries.map(\.record)
      #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 })
      #expect(numbers.last ?? 0 <= log.tally.records)
      if variant.format.hasRecordsOfLines {
        let lines = damaged.count { $0 == 10 } + (damaged.last == 10 ? 0 : 1)
        #expect(log.tally.records == lines)
      }
    }
    #expect(readable > 40)
  }
}
