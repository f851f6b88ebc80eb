/// Why no chat can be downloaded at all.
public enum DownloaderProblem: Error, Equatable, Sendable {
  /// The program is not where somebody said: who said it, and the file.
  case missing(teller: String, path: String)
  /// The program may not be executed: its file.
  case notExecutable(path: String)
  /// Nobody named the program, and PATH does not have it.
  case notOnPath
  /// The program does not start: the system's reason.
  case notStarted(path: String, reason: String)
}

extension DownloaderProblem: CustomStringConvertible {
  /// What happened, where, and what to do, in one sentence.
  public var description: String {
    switch self {
    case .missing(let teller, let path):
      "\(teller) names \(path), which is not there; name the file of \(DownloaderProgram.name)"
    case .notExecutable(let path):
      "\(path) may not be executed; run 'chmod +x \(path)'"
    case .notOnPath:
      "\(DownloaderProgram.name) is not on PATH; put it there, or name its file with --downloader or "
        + "STUDY_DOWNLOADER (it is to be had at https://github.com/lay295/TwitchDownloader/releases)"
    case .notStarted(let path, let reason):
      "\(path) cannot be started (\(reason)); install \(DownloaderProgram.name) for this machine"
    }
  }
}
