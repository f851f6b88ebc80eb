import ChatSimulation
import Testing

@testable import ChatLogs

/// One stream gives one corpus, however it is written or cut, up to what the format loses.
@Suite struct `A corpus of one stream` {
  private let stream = SimulatedStream.corners

  @Test(arguments: variants)
  func `holds what the format does not lose`(variant: LogVariant) throws {
    let corpus = try CorpusOfLogs([variant.bytes(stream)], of: stream, as: variant)
    let expected = ExpectedCorpus(stream, after: FormatLoss(variant))
    #expect(try corpus.emotes == expected.emotes)
    #expect(try corpus.streams == expected.streams)
    #expect(try corpus.notices == expected.notices)
    #expect(try corpus.activity == expected.activity)
    #expect(try corpus.company == expected.company)
  }

  /// Halves without times cannot be told from two logs of the same time, of which one counts; who speaks
  /// in the second of the cut is counted in both halves.
  @Test(arguments: variants.filter { !FormatLoss($0).losses.contains(.times) })
  func `is the same of two halves as of the whole`(variant: LogVariant) throws {
    let whole = try CorpusOfLogs([variant.bytes(stream)], of: stream, as: variant)
    for place in [3, 31] {
      let halves = variant.halves(of: stream, at: place)
      let corpus = try CorpusOfLogs([halves.1, halves.0], of: stream, as: variant)
      #expect(try corpus.emotes == whole.emotes, "cut at \(place)")
      #expect(try corpus.streams == whole.streams)
      #expect(try corpus.notices == whole.notices)
      #expect(try corpus.activity == whole.activity)
    }
  }
}
