/// What was written, between quotes, cut to a length that a person can read in a message.
func quoted(_ text: String) -> String {
  let line = text.unicodeScalars.prefix(40).map { $0.value < 32 ? " " : String($0) }.joined()
  return "'" + line + (text.unicodeScalars.count > 40 ? "…'" : "'")
}
