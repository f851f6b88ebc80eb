import Synchronization

/// The VODs that wait for a worker, and what became of the others.
final class DownloadQueue: Sendable {
  private struct State {
    var next = 0
    var outcomes: [Int: DownloadOutcome] = [:]
  }

  private let vods: [VOD]
  private let state = Mutex(State())
  private let ended: @Sendable (VOD, DownloadOutcome) -> Void

  init(_ vods: [VOD], ended: @escaping @Sendable (VOD, DownloadOutcome) -> Void) {
    self.vods = vods
    self.ended = ended
  }

  /// Downloads one VOD after the other until none waits.
  func work(_ download: (VOD) -> DownloadOutcome) {
    while let index = take() {
      let outcome = download(vods[index])
      state.withLock { state in
        state.outcomes[index] = outcome
        ended(vods[index], outcome)
      }
    }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < vods.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// The outcomes so far, in the order of the VODs.
  var outcomes: [DownloadOutcome] {
    state.withLock { state in vods.indices.compactMap { state.outcomes[$0] } }
  }
}
