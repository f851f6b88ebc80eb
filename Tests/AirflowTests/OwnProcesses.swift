import Foundation

/// The processes of this machine that work in a folder or below it.
struct OwnProcesses {
  /// Their ids.
  let ids: [Int]

  /// Looks once.
  init(in folder: String) {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    ids = all.compactMap { Int($0) }.filter { id in
      let place = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(id)/cwd")
      return place?.hasPrefix(folder) ?? false
    }
  }

  /// The local addresses that they listen on, as in `/proc/net/tcp`: `0100007F:1F90`.
  var addresses: [String] {
    let sockets = Set(ids.flatMap(sockets))
    return ["tcp", "tcp6"].flatMap { table -> [String] in
      let text = (try? String(contentsOfFile: "/proc/net/\(table)", encoding: .utf8)) ?? ""
      return text.split(separator: "\n").dropFirst().compactMap { line in
        let fields = line.split(separator: " ").map(String.init)
        let isListening = fields[3] == "0A" && sockets.contains("socket:[\(fields[9])]")
        return isListening ? fields[1] : nil
      }
    }
  }

  /// The sockets that a process has open.
  private func sockets(of id: Int) -> [String] {
    let folder = "/proc/\(id)/fd"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
    }.filter { $0.hasPrefix("socket:") }
  }
}
