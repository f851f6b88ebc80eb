import Collecting
import Foundation
import Synchronization

/// Downloads the chat of VODs into a folder, and tells how far it is.
struct ChatCollection {
  let downloader: ChatDownloader
  let jobs: Int
  let place: Surroundings

  /// Downloads what a plan wants.
  ///
  /// - Parameters:
  ///   - plan: the plan.
  ///   - result: takes what became of each VOD.
  /// - Returns: the new files.
  func run(_ plan: CollectionPlan, into result: inout CollectResult<VODNote>) -> [String] {
    for id in plan.grown { place.tell("VOD \(id) has grown since it was collected") }
    let outcomes = download(plan.wanted)
    var files: [String] = []
    for (vod, outcome) in zip(plan.wanted, outcomes) {
      switch outcome {
      case .downloaded(let path): files.append(path)
      case .gone:
        result.skipped.append(VODNote(reason: "Twitch has it no more", vod: vod.id))
      case .ofOther(let channel):
        result.skipped.append(VODNote(reason: "it is of the channel \(channel)", vod: vod.id))
      case .failed(let reason): result.failed.append(VODNote(reason: reason, vod: vod.id))
      }
    }
    result.downloaded += files.count
    return files
  }

  private func download(_ vods: [VOD]) -> [DownloadOutcome] {
    let state = Mutex(
      (
        done: 0,
        line: ProgressLine(
          total: vods.count, unit: .items, isShown: place.isTerminal,
          now: { ContinuousClock.now }, write: place.diagnostics)
      ))
    state.withLock { $0.line.show(done: 0, "downloading") }
    let outcomes = downloader.download(vods, jobs: jobs) { vod, _ in
      state.withLock { state in
        state.done += 1
        state.line.show(done: state.done, vod.id)
      }
    }
    state.withLock { $0.line.clear() }
    return outcomes
  }
}
