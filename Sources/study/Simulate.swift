import ChatSimulation
import Foundation

/// Writes the invented world's files below a folder and returns how many.
///
/// Files of the same names are replaced; others stay.
func simulate(output: String, seed: UInt64) throws -> Int {
  let folder = URL(filePath: output, directoryHint: .isDirectory)
  let files = SampleWorld.files(seed: seed)
  for file in files {
    let place = folder.appending(path: file.path)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.bytes).write(to: place)
  }
  return files.count
}
