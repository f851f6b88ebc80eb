/// An input that is not taken, and why; the sentence starts with its path.
struct Refusal: Error, Equatable, Sendable {
  var path: String
  var sentence: String
}
