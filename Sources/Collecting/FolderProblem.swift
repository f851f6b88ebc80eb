import Foundation

/// Why a folder that is collected into cannot be used.
public enum FolderProblem: Error, Equatable, Sendable {
  /// Another run collects into the same folder.
  case busy(folder: String)
  /// The folder, or a file in it, cannot be written: the system's reason.
  case unwritable(path: String, reason: String)
}

extension FolderProblem: CustomStringConvertible {
  /// What happened, where, and what to do, in one sentence.
  public var description: String {
    switch self {
    case .busy(let folder):
      "\(folder): another run collects into this folder; wait for its end, then run this again"
    case .unwritable(let path, let reason):
      "\(path) cannot be written (\(reason)); check the folder and the space there"
    }
  }
}

extension FolderProblem {
  /// What the system said last of a path.
  static func lastError(_ path: String) -> FolderProblem {
    .unwritable(path: path, reason: String(cString: strerror(errno)))
  }

  /// What Foundation says of a path.
  init(_ path: String, _ error: any Error) {
    let cause = (error as? CocoaError)?.underlying as? POSIXError
    let reason = cause.map { String(cString: strerror($0.code.rawValue)) }
    self = .unwritable(path: path, reason: reason ?? "something else is in the way")
  }
}
