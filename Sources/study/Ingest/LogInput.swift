import ChatLogs
import Foundation

/// A chat log that a person names, or that lies in a folder or archive that they name.
struct LogInput: Equatable {
  /// The log's file, or the archive that it lies in.
  let file: String
  /// Where in an archive it lies; nil for a file of its own.
  var member: Member?
  /// The folder that was named and searched; nil for a file that was named itself.
  var folder: String?

  /// A log in an archive, and the small files beside it.
  struct Member: Equatable {
    var name: String
    /// How many members of the archive lie before it.
    var index: Int
    var size: Int
    var sidecar: Data?
    var vod: VODFile?
  }

  /// The name in sentences: the path, or `archive:path in it`.
  var shown: String { member.map { "\(file):\($0.name)" } ?? file }

  /// The name in a corpus, without the folders around a file.
  var name: String {
    let name = String(file.split(separator: "/").last ?? "")
    return member.map { "\(name):\($0.name)" } ?? name
  }

  /// The path through the archive, for what it tells.
  var path: String { member.map { "\(file)/\($0.name)" } ?? file }

  /// The size in bytes, as it is stored.
  var size: Int {
    if let member { return member.size }
    let attributes = try? FileManager.default.attributesOfItem(atPath: file)
    return (attributes?[.size] as? Int) ?? 0
  }

  /// What the sidecar beside the log says, completed by those of its archive and its folder.
  ///
  /// - Throws: `Refusal` when one of them is not what it should be.
  func sidecar() throws(Refusal) -> Sidecar {
    var sidecar = try ownSidecar()
    for place in [member.map { _ in file }, folder] {
      guard let place, let shared = try Sidecar.read(besides: place) else { continue }
      guard shared.isOfMany else {
        throw Refusal(
          path: shown,
          sentence: "\(place)\(Sidecar.ending): it stands for all logs of \(place), so it can give "
            + "channel, room_id, path_pattern and columns only")
      }
      sidecar.complete(from: shared)
    }
    return sidecar
  }

  private func ownSidecar() throws(Refusal) -> Sidecar {
    guard let member else { return try Sidecar.read(besides: file) ?? Sidecar() }
    guard let data = member.sidecar else { return Sidecar() }
    return try Sidecar(data, file: shown + Sidecar.ending, of: shown)
  }

  /// What the `vod.json` beside the log tells; nil when there is none.
  func vod() -> VODFile? {
    if let member { return member.vod }
    return VODFile(path: VODFile.path(besides: file))
  }
}
