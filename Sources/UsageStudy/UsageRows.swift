import Corpus

/// What the study reads from a corpus.
struct UsageRows {
  var streams: [StreamRow]
  var totals: [EmoteTotal]
  var counts: [EmoteStreamCount]
  var tallies: [SourceTally]
  var catalogues: [CountingCatalogue] = []
  var bots = 0
  var overlaps: [Overlap] = []
}
