import Foundation
import Testing

/// Compares a figure with the one on file.
///
/// A difference leaves `NAME-changed.svg` beside it; `RECORD=1` writes the new one and still fails.
func expectGolden(
  _ actual: String, _ name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "__Snapshots__")
  let golden = folder.appending(path: name + ".svg")
  let changed = folder.appending(path: name + "-changed.svg")
  try? FileManager.default.removeItem(at: changed)
  let expected = try? String(contentsOf: golden, encoding: .utf8)
  let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"
  if expected == actual, !isRecording { return }
  Attachment.record(actual, named: name + ".svg", sourceLocation: sourceLocation)
  let target = expected == nil || isRecording ? golden : changed
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try actual.write(to: target, atomically: true, encoding: .utf8)
  let difference = lineDifference(expected ?? "", actual)
  Issue.record(
    "\(name) differs; the new figure is \(target.lastPathComponent)\n\(difference)",
    sourceLocation: sourceLocation)
}

/// The first lines that differ.
private func lineDifference(_ old: String, _ new: String) -> String {
  let changes = new.split(separator: "\n").difference(from: old.split(separator: "\n"))
  return changes.prefix(12).map { change -> String in
    switch change {
    case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
    case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
    }
  }.joined(separator: "\n")
}
