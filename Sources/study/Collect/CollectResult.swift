import StudyKit

/// What a collection came to: what `--json` prints.
struct CollectResult<Note: CollectNote>: Encodable, Equatable {
  /// The channel's login.
  var channel: String
  /// How many logs are new.
  var downloaded = 0
  /// What could not be downloaded.
  var failed: [Note] = []
  /// The files that wait to be ingested, sorted.
  var files: [String] = []
  /// What was not downloaded because it need not or cannot be.
  var skipped: [Note] = []

  /// How the program ends.
  var code: ExitCode {
    if !failed.isEmpty { return downloaded == 0 ? .failed : .inputRefused }
    return downloaded == 0 && files.isEmpty ? .nothingToDo : .done
  }

  /// The counts in words.
  var phrase: String {
    "\(channel): \(downloaded) downloaded, \(failed.count) failed, \(skipped.count) skipped; "
      + "\(files.count) \(files.count == 1 ? "file waits" : "files wait") to be ingested"
  }

  /// What failed and what was skipped, in sentences for a person: failures one by one, the rest by
  /// reason.
  var sentences: [String] {
    let groups = Dictionary(grouping: skipped, by: \.reason).sorted { $0.key < $1.key }
    return failed.map { "\(Note.noun)\($0.name): \($0.reason)" }
      + groups.map { reason, notes in
        let shown = notes.prefix(3).map(\.name).joined(separator: ", ")
        let more = notes.count > 3 ? " and \(notes.count - 3) more" : ""
        return "skipped \(Note.noun)\(shown)\(more): \(reason)"
      }
  }
}
