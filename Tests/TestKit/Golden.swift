import Foundation
public import Testing

/// Compares a text with the record of that name in `__Snapshots__` beside the test.
///
/// A missing record is written and the test fails; a mismatch leaves `NAME-changed.EXT` beside the
/// record and names the first lines that differ; `RECORD=1` rewrites the record and fails.
public func expectGolden(
  _ actual: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "__Snapshots__")
  let record = folder.appending(path: name)
  let parts = name.split(separator: ".", maxSplits: 1)
  let changed = folder.appending(path: "\(parts[0])-changed.\(parts[1])")
  try? FileManager.default.removeItem(at: changed)
  let expected = try? String(contentsOf: record, encoding: .utf8)
  let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  guard let expected, !isRecording else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: record)
    Issue.record("\(name) is recorded now: read it, then run again", sourceLocation: sourceLocation)
    return
  }
  guard !actual.utf8.elementsEqual(expected.utf8) else { return }
  try Data(actual.utf8).write(to: changed)
  Issue.record(
    "\(name) differs; see \(changed.lastPathComponent):\n\(difference(expected, actual))",
    sourceLocation: sourceLocation)
}

private func difference(_ expected: String, _ actual: String) -> String {
  let old = expected.components(separatedBy: "\n")
  let new = actual.components(separatedBy: "\n")
  return new.difference(from: old).sorted { $0.line < $1.line }.prefix(20).map { change in
    switch change {
    case .remove(let offset, let line, _): "\(offset + 1) - \(line)"
    case .insert(let offset, let line, _): "\(offset + 1) + \(line)"
    }
  }.joined(separator: "\n")
}

extension CollectionDifference.Change {
  fileprivate var line: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
