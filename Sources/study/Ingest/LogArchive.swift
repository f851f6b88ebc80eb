import ChatLogs
import Foundation

/// The chat logs in a tar archive, and what lies beside them there.
struct LogArchive {
  /// The logs in the order of the archive.
  private(set) var logs: [LogInput] = []
  /// Why the archive could not be read to its end; nil when it could.
  private(set) var problem: LogProblem?
  private let path: String
  private var members: [LogInput.Member] = []
  private var sidecars: [String: Data] = [:]
  private var vods: [String: VODFile] = [:]

  /// Endings of archives that are read.
  static let endings = [".tar", ".tar.gz", ".tgz", ".tar.zst"]

  /// Looks through an archive.
  ///
  /// - Parameters:
  ///   - path: the archive.
  ///   - folder: the folder that was named and searched; nil when the archive was named.
  init(path: String, folder: String?) {
    self.path = path
    do throws(LogProblem) {
      let reader = try TarReader(path: path)
      while let member = try reader.next() { try look(at: member, reader) }
    } catch {
      problem = error
    }
    logs = members.map { member in
      var member = member
      member.sidecar = sidecars[member.name + Sidecar.ending]
      member.vod = vods[VODFile.path(besides: member.name)]
      return LogInput(file: path, member: member, folder: folder)
    }
  }

  private mutating func look(at member: TarReader.Member, _ reader: TarReader) throws(LogProblem) {
    let found = LogInput.Member(name: member.name, index: reader.count - 1, size: member.size)
    let isSidecar = member.name.hasSuffix(Sidecar.ending)
    let isSmall = member.size <= VODFile.sizeLimit
    if isSmall, isSidecar || VODFile.isName(of: member.name) {
      let data = try reader.data(of: member)
      if isSidecar { sidecars[member.name] = data }
      vods[member.name] = isSidecar ? nil : VODFile(data)
    }
    if LogInputs.isLog(member.name), vods[member.name] == nil { members.append(found) }
    try reader.skip()
  }
}

extension TarReader {
  /// The bytes of a small member.
  fileprivate func data(of member: Member) throws(LogProblem) -> Data {
    guard case .member(_, let bytes, _) = try bytes(of: member, named: member.name) else {
      return Data()
    }
    return Data(bytes)
  }
}
