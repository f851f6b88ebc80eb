import ChatLogs
import Testing

@testable import ChatSimulation

@Suite struct `Blocks of a log` {
  @Test(arguments: LogFormat.allCases.flatMap(\.variants))
  func `are together the log, and none is long`(_ variant: LogVariant) {
    let stream = SimulatedStream.corners
    let whole = variant.bytes(stream)
    let longest = longest(variant, stream)
    for size in [1, 1000, 1 << 16] {
      let blocks = LogBlocks(
        of: stream.broadcast, AnySequence(stream.events), by: variant.writer, size: size)
      #expect(Array(blocks.joined()) == whole)
      #expect(blocks.allSatisfy { $0.count < size + longest })
    }
  }

  /// More than the longest record, and what stands before and after all.
  private func longest(_ variant: LogVariant, _ stream: SimulatedStream) -> Int {
    let lengths = stream.records.map { record in
      var one = stream
      one.records = [record]
      return variant.bytes(one).count
    }
    return 2 * (lengths.max() ?? 0) + 4000
  }

  @Test func `of a stream without records are its head and end`() {
    var stream = SimulatedStream.corners
    stream.records = []
    stream.bans = []
    let list = LogFormat.gqlJSON.variants[0].bytes(stream)
    #expect(String(decoding: list, as: UTF8.self) == "[]")
  }
}
