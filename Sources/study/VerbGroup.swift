import Manifest
import StudyKit

/// The verbs that share their first word, such as `catalogue import`.
struct VerbGroup {
  /// The word.
  let word: String
  private let members: [any Verb]

  /// - Parameter word: the first word; nil is returned when no verb of two words begins with it.
  init?(_ word: String) {
    self.word = word
    members = verbs.filter { $0.name.hasPrefix(word + " ") }
    if members.isEmpty { return nil }
  }

  /// The verb of which `object` is the second word.
  ///
  /// - Throws: `Failure` with `ExitCode.usage` when there is none.
  func verb(_ object: String?) throws(Failure) -> any Verb {
    guard let object else { throw wrong("what to do is missing; there is \(list)") }
    if let verb = members.first(where: { $0.name == "\(word) \(object)" }) { return verb }
    throw wrong(
      "'\(object)' is not something to do; there is \(list)"
        + Spelling.hint(for: object, among: objects))
  }

  /// The text of `--help` for the word alone.
  var help: String {
    Command.section("study \(word)", members.map { ($0.name, $0.command.summary) }) + "\n"
  }

  private var objects: [String] { members.map { String($0.name.dropFirst(word.count + 1)) } }

  private var list: String { objects.joined(separator: ", ") }

  private func wrong(_ what: String) -> Failure {
    Failure(.usage, "study \(word): \(what) (see 'study \(word) --help')")
  }
}
