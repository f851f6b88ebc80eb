/// One file in which a report differs from its regeneration.
struct FileDifference: Equatable {
  /// The file's path within the report's folder.
  var file: String
  var kind: Kind

  /// How it differs.
  enum Kind: Equatable {
    /// The bytes differ, first in this line.
    case line(Int)
    /// The report does not have the file.
    case missing
    /// The study does not write the file.
    case extra
  }

  /// A line for the person.
  func sentence(in folder: String) -> String {
    switch kind {
    case .line(let line): "\(folder)/\(file):\(line): differs"
    case .missing: "\(folder)/\(file): missing"
    case .extra: "\(folder)/\(file): is not a file of this report"
    }
  }
}
