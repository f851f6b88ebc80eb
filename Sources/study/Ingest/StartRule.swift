/// Who tells when a log's stream started; an earlier one wins.
enum StartRule: CaseIterable {
  case log
  case sidecar
  case vodFile
  case flag
  case path
  case modification

  /// Who it is, in a sentence.
  var phrase: String {
    switch self {
    case .log: "by the log itself"
    case .sidecar: "by its sidecar"
    case .vodFile: "by the vod.json beside it"
    case .flag: "by --started"
    case .path: "by its path"
    case .modification: "by its file's modification time"
    }
  }
}
