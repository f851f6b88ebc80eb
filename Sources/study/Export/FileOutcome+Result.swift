import Exporting

extension FileOutcome {
  /// What `--json` prints.
  private struct Result: Encodable {
    var rows: Int
    var written: Bool
  }

  /// Says what became of a file.
  func show(_ path: String, asJSON: Bool, in place: Surroundings) throws {
    if asJSON { return try place.sayJSON(Result(rows: rows, written: isWritten)) }
    place.say(
      "\(path): \(rows) \(rows == 1 ? "row" : "rows"), \(isWritten ? "written" : "unchanged")")
  }
}
