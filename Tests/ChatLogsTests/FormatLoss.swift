import ChatSimulation

@testable import ChatLogs

/// What a variant of a format loses, and what it holds besides messages and notices.
struct FormatLoss {
  var losses: [Loss]
  var ignored: [IgnoredReason: Int]
  var rejected: [RejectedReason: Int]

  init(
    _ losses: [Loss], ignored: [IgnoredReason: Int] = [:], rejected: [RejectedReason: Int] = [:]
  ) {
    self.losses = losses
    self.ignored = ignored
    self.rejected = rejected
  }

  /// The rows of the table in Data/chat-logs.md; variants of a format with one loss share a row.
  static var rows: [String] {
    LogFormat.allCases.flatMap { format in
      var rows: [(names: [String], words: String)] = []
      for variant in format.variants {
        let words = FormatLoss(variant).words
        if let place = rows.firstIndex(where: { $0.words == words }) {
          rows[place].names.append(variant.name)
        } else {
          rows.append(([variant.name], words))
        }
      }
      return rows.map {
        "| `\(format.rawValue)` | \($0.names.joined(separator: "; ")) | \($0.words) |"
      }
    }
  }

  private var words: String {
    losses.isEmpty
      ? "nothing" : Loss.allCases.filter(losses.contains).map(\.rawValue).joined(separator: ", ")
  }

  /// What is left of a stream, after all losses but some.
  func left(of stream: SimulatedStream, without kept: Loss? = nil) -> [Gathered.Entry] {
    told(of: stream, without: kept).map(\.entry)
  }

  /// What a log tells of a stream, after all losses but some.
  func told(of stream: SimulatedStream, without kept: Loss? = nil) -> [Told] {
    Loss.allCases.filter { losses.contains($0) && $0 != kept }
      .reduce(Told.all(of: stream)) { told, loss in loss.applied(to: told) }
  }
}
