import Foundation
import Processes

/// Downloads the chat of VODs with TwitchDownloaderCLI, a process a VOD.
public struct ChatDownloader: Sendable {
  private let program: DownloaderProgram
  private let folder: CollectionFolder
  private let environment: [String: String]

  /// What the program calls its version; nil when it does not tell.
  public let version: DownloaderVersion?

  /// Asks the program for its version.
  ///
  /// - Parameters:
  ///   - program: the program.
  ///   - folder: where the chat goes.
  ///   - environment: the environment variables; the program gets all but Twitch's credentials.
  /// - Throws: `DownloaderProblem` when it does not start, `ChildProblem` when the folder cannot be
  ///   written.
  public init(
    _ program: DownloaderProgram, into folder: CollectionFolder, environment: [String: String]
  ) throws {
    self.program = program
    self.folder = folder
    self.environment = environment.filter { !$0.key.hasPrefix("TWITCH_CLIENT_") }
    let log = folder.log(of: "version-" + folder.login)
    let child = ChildProcess(
      program.path, ["--version"], environment: self.environment, output: .file(path: log))
    do {
      _ = try child.run()
    } catch {
      switch error {
      case .notStarted(let path, let reason):
        throw DownloaderProblem.notStarted(path: path, reason: reason)
      case .unwritable: throw error
      // How it ends says nothing: 1 is usual.
      case .lost: break
      }
    }
    let text = FileManager.default.contents(atPath: log) ?? Data()
    version = DownloaderVersion(in: String(decoding: text, as: UTF8.self))
    try? FileManager.default.removeItem(atPath: log)
  }

  /// What the owner should know of the program; nil when it is as it should be.
  public var warning: String? {
    guard let version, version < .firstThatWorks else { return nil }
    return "\(program.path): version \(version) asks an API that Twitch has switched off; install "
      + "version \(DownloaderVersion.firstThatWorks) or later"
  }

  /// Downloads chat, several VODs at once; what fails does not stop the others.
  ///
  /// - Parameters:
  ///   - vods: the VODs, each once.
  ///   - jobs: how many run at once, at least 1.
  ///   - ended: is told of each outcome as it comes, one at a time, from other threads.
  /// - Returns: the outcomes, in the order of the VODs.
  public func download(
    _ vods: [VOD], jobs: Int, ended: @escaping @Sendable (VOD, DownloadOutcome) -> Void
  ) -> [DownloadOutcome] {
    precondition(Set(vods.map(\.id)).count == vods.count, "A VOD is downloaded once.")
    let queue = DownloadQueue(vods, ended: ended)
    let workers = DispatchGroup()
    for _ in 0..<min(jobs, vods.count) {
      workers.enter()
      Thread.detachNewThread {
        queue.work(download)
        workers.leave()
      }
    }
    workers.wait()
    return queue.outcomes
  }

  private func download(_ vod: VOD) -> DownloadOutcome {
    let child = ChildProcess(
      program.path, words(of: vod), environment: environment,
      output: .file(path: folder.log(of: vod.id)))
    return VODDownload(vod: vod, folder: folder).outcome(of: child)
  }

  /// The command line: verbs since 1.50.7, modes before.
  private func words(of vod: VOD) -> [String] {
    let part = folder.part(of: vod.id)
    if let version, version <= .lastWithoutVerbs {
      return ["-m", "ChatDownload", "-u", vod.id, "-o", part]
    }
    return [
      "chatdownload", "--id", vod.id, "-o", part, "--collision", "Overwrite", "--banner", "false",
      "--log-level", "Warning,Error",
    ]
  }
}
