import Foundation
import Pseudonyms
import StudyKit

/// Where the key of the pseudonyms lies.
enum KeyFile {
  /// The flag that names it.
  static let flag = Flag("key", "FILE", "The key file of the pseudonyms.")

  /// The rule, for help texts.
  static let rule = """
    The key file is --key FILE, else $STUDY_KEY, else pseudonym.key beside the corpus when
    it exists, else $XDG_CONFIG_HOME/study/pseudonym.key (~/.config when unset), which is
    created on first use. A corpus takes one key for all its life.
    """

  /// The key in a file, which is made for a new corpus only.
  ///
  /// - Throws: `PseudonymKeyError`, or `Failure` when the corpus exists but the key file does not.
  static func key(_ path: String, of corpus: String) throws -> PseudonymKey {
    if isFile(corpus), !isFile(path) {
      throw Failure(
        .failed, "\(path): there is no such key file; give the one that \(corpus) was made with")
    }
    return try PseudonymKey(path: path)
  }

  /// The key file of a corpus.
  static func path(given: String?, corpus: String, environment: [String: String]) -> String {
    if let path = given ?? environment["STUDY_KEY"], !path.isEmpty { return path }
    let beside = URL(filePath: corpus).deletingLastPathComponent().appending(path: "pseudonym.key")
    if isFile(beside.path) { return beside.path }
    let home = environment["HOME"] ?? NSHomeDirectory()
    let set = environment["XDG_CONFIG_HOME"] ?? ""
    return (set.isEmpty ? home + "/.config" : set) + "/study/pseudonym.key"
  }
}
