extension LogReader {
  /// Why a file whose first bytes are of no known format is refused.
  static func refusal(of head: [UInt8], path: String) -> LogProblem {
    var head = head
    let (foreign, name) = head.withUnsafeMutableBufferPointer { bytes in
      (LookAlike(bytes).foreign, LookAlike(bytes).name)
    }
    if let foreign {
      return .foreign(path: path, name: foreign.name, advice: foreign.advice)
    }
    if name == LookAlike.csv, let names = CSVHead(head)?.shownNames {
      return .needsColumns(path: path, names: names)
    }
    return .notAChatLog(path: path, looksLike: name)
  }
}

extension MappedCSVParser {
  /// Makes a parser for the table that begins with some bytes.
  ///
  /// - Throws: `LogProblem` when the columns do not fit the table.
  init(_ columns: CSVColumns?, of head: [UInt8], path: String) throws(LogProblem) {
    guard let columns, let table = CSVHead(head) else {
      throw LogReader.refusal(of: head, path: path)
    }
    do throws(UnknownColumn) {
      self = try MappedCSVParser(columns, table)
    } catch {
      let names = table.shownNames ?? "no line of column names"
      throw .unknownColumn(path: path, column: error.name, names: names)
    }
    if columns.channel != nil, !isContinuous { throw .undatedChannels(path: path) }
  }
}

extension ChatDownloaderCSVParser {
  /// Makes a parser for the table that begins with some bytes.
  ///
  /// - Throws: `LogProblem` when the table is of another program.
  init(of head: [UInt8], path: String) throws(LogProblem) {
    guard let columns = CSVHead(head).flatMap({ ChatDownloaderColumns($0.names) }) else {
      throw LogReader.refusal(of: head, path: path)
    }
    self.init(columns)
  }
}
