/// How the records of a JSON log are laid out, as far as that is not told by the log's format.
struct JSONShape {
  /// Whether each line is a value by itself.
  let isLines: Bool
  /// Whether the records stand inside the answers of a service, one or a list of them.
  let isAnswers: Bool
  /// Whether the records are those of Twitch's rechat service.
  let holdsRechatMessages: Bool

  /// Looks at a file's first bytes.
  init(_ bytes: Bytes) {
    let head = JSONHead(bytes)
    isLines = head.isLines
    isAnswers = head.isAnswers
    holdsRechatMessages = head.holdsRechatMessages
  }
}
