import Foundation

/// How far an ingest is, for a person who watches.
///
/// Each file is read twice, for its digest and for its messages; a file that is known already only
/// once.
struct IngestProgress {
  private let makeLine: (Int) -> ProgressLine
  private var line: ProgressLine?
  private var sizes: [String: Int] = [:]
  private var done = 0

  /// - Parameter makeLine: starts a line for a number of bytes.
  init(makeLine: @escaping (Int) -> ProgressLine) {
    self.makeLine = makeLine
  }

  /// Starts with the files that will be read.
  mutating func start(_ files: [String]) {
    for file in files {
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      sizes[file] = (attributes?[.size] as? Int) ?? 0
    }
    line = makeLine(sizes.values.reduce(0, +))
  }

  /// Shows how many bytes of a file have been digested.
  mutating func digested(_ bytes: Int, of file: String) {
    line?.show(done: done + bytes / 2, IngestProgress.name(file))
  }

  /// Shows how many bytes of a file have been read for their messages.
  mutating func read(_ bytes: Int, of file: String) {
    line?.show(done: done + (sizes[file] ?? 0) / 2 + bytes / 2, IngestProgress.name(file))
  }

  /// Counts a file as done.
  mutating func finish(_ file: String) {
    done += sizes[file] ?? 0
  }

  /// Wipes the line, so that other lines can be written.
  mutating func clear() {
    line?.clear()
  }

  private static func name(_ path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}
