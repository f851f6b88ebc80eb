/// A log's bytes, and where they may be cut in two.
struct SplitLog {
  let whole: [UInt8]
  /// The lines that the second half needs too.
  let head: [UInt8]
  /// Where each line begins before which the log may be cut.
  let cuts: [Int]

  init(_ bytes: [UInt8], at split: LogSplit) {
    let starts = bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }.filter { $0 < bytes.count }
    whole = bytes
    if case .belowHead(let lines) = split {
      head = Array(bytes[..<starts[lines - 1]])
      cuts = Array(starts.dropFirst(lines))
    } else {
      head = []
      // Stamps begin with the year.
      cuts = split == .beforeStamps ? starts.filter { bytes[$0] == UInt8(ascii: "2") } : starts
    }
  }

  /// The log up to a cut, and the log from it on, with the head.
  func halves(at cut: Int) -> ([UInt8], [UInt8]) {
    (Array(whole[..<cut]), head + whole[cut...])
  }
}
