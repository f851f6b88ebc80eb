import Foundation
import Processes

/// The download of one VOD's chat: from the downloader's process to the log in its place.
struct VODDownload {
  let vod: VOD
  let folder: CollectionFolder

  private var part: String { folder.part(of: vod.id) }
  private var log: String { folder.log(of: vod.id) }

  /// Runs the downloader and puts what it writes in place; of a failure only its words are kept.
  func outcome(of child: ChildProcess) -> DownloadOutcome {
    let outcome = run(child)
    try? FileManager.default.removeItem(atPath: part)
    if case .failed = outcome { return outcome }
    try? FileManager.default.removeItem(atPath: log)
    return outcome
  }

  private func run(_ child: ChildProcess) -> DownloadOutcome {
    do {
      let ending = try child.run()
      return ending == .code(0) ? try placed() : failure(ending)
    } catch DownloadedLog.Defect.ofChannel(let channel) {
      return .ofOther(channel: channel)
    } catch {
      return .failed(reason: "\(error)")
    }
  }

  /// Puts the downloaded log in place.
  private func placed() throws -> DownloadOutcome {
    let downloaded = try DownloadedLog(part, of: vod)
    let path = try folder.place(part, sidecar: downloaded.sidecar, at: downloaded.name)
    return .downloaded(path: path)
  }

  private func failure(_ ending: ChildProcess.Ending) -> DownloadOutcome {
    let complaint = DownloaderComplaint(log: log)
    if complaint.isOfGoneVOD { return .gone }
    let gist = complaint.gist.map { ": \($0)" } ?? ""
    return .failed(
      reason: "\(DownloaderProgram.name) \(ending)\(gist); its own words are in \(log)")
  }
}
