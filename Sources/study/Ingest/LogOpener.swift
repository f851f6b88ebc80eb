import ChatLogs

/// Opens logs; of an archive's logs each in turn, so that an archive is read through once.
struct LogOpener {
  private var archive: (path: String, reader: TarReader)?

  /// Where the bytes of a log come from.
  ///
  /// - Throws: `LogProblem` when the log's archive cannot be read so far, or the log is too large.
  mutating func bytes(of log: LogInput) throws(LogProblem) -> LogBytes {
    guard let member = log.member else { return .file(path: log.file) }
    let reader = try reader(of: log.file, before: member.index)
    while let found = try reader.next() {
      if reader.count > member.index { return try reader.bytes(of: found, named: log.shown) }
    }
    throw .unreadable(path: log.shown, reason: "the archive has changed")
  }

  /// The reader of an archive, which has not come to a member yet.
  private mutating func reader(of path: String, before index: Int) throws(LogProblem) -> TarReader {
    if let archive, archive.path == path, archive.reader.count <= index { return archive.reader }
    let reader = try TarReader(path: path)
    archive = (path, reader)
    return reader
  }
}
