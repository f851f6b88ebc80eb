/// How far an ingest is, for a person who watches.
///
/// Each log is read twice, for its digest and for its messages; one that is known already only once.
struct IngestProgress {
  private let makeLine: (Int) -> ProgressLine
  private var line: ProgressLine?
  private var done = 0

  /// - Parameter makeLine: starts a line for a number of bytes.
  init(makeLine: @escaping (Int) -> ProgressLine) {
    self.makeLine = makeLine
  }

  /// Starts with the logs that will be read.
  mutating func start(_ logs: [LogInput]) {
    line = makeLine(logs.reduce(0) { $0 + $1.size })
  }

  /// Shows how many bytes of a log have been digested.
  mutating func digested(_ bytes: Int, of log: LogInput) {
    line?.show(done: done + bytes / 2, IngestProgress.name(log))
  }

  /// Shows how many bytes of a log have been read for their messages.
  mutating func read(_ bytes: Int, of log: LogInput) {
    line?.show(done: done + (log.size + bytes) / 2, IngestProgress.name(log))
  }

  /// Counts a log as done.
  mutating func finish(_ log: LogInput) {
    done += log.size
  }

  /// Wipes the line, so that other lines can be written.
  mutating func clear() {
    line?.clear()
  }

  private static func name(_ log: LogInput) -> String {
    String(log.path.split(separator: "/").last ?? "")
  }
}
