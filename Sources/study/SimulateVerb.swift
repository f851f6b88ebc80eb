import ChatSimulation
import Foundation
import StudyKit

/// `study simulate`: chat of invented people.
struct SimulateVerb: Verb {
  let name = "simulate"

  let command = Command(
    call: "study simulate",
    summary: "Writes chat logs and catalogues of invented people, the same for the same seed.",
    flags: [
      Flag("output", "DIR", "The folder that the files are written into; made when missing."),
      Flag("seed", "NUMBER", "The seed; the sample's when absent."),
    ],
    exitCodes: [.done, .failed, .usage])

  func run(_ arguments: Arguments, in place: Surroundings) throws -> ExitCode {
    let folder = URL(
      filePath: try command.value("output", of: arguments), directoryHint: .isDirectory)
    let files = SampleWorld.files(seed: try seed(arguments))
    for file in files { try write(file.bytes, to: folder.appending(path: file.path)) }
    place.say("\(files.count) files in \(folder.path)")
    return .done
  }

  private func seed(_ arguments: Arguments) throws -> UInt64 {
    guard let text = arguments["seed"] else { return SampleWorld.seed }
    guard let seed = UInt64(text) else {
      throw command.wrong("--seed takes a whole number from 0 to \(UInt64.max)")
    }
    return seed
  }

  private func write(_ bytes: [UInt8], to place: URL) throws {
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }
}
