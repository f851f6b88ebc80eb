/// A line of an inspection: a label, and a value that is broken to fit a terminal.
struct InspectionRow: Equatable {
  private var label: String
  private var lines: [String]

  private static let indent = 12
  private static let width = 80

  init(_ label: String, _ value: String) {
    self.label = label
    lines = InspectionRow.broken(value)
  }

  /// A command, which stays on one line to be copied.
  init(_ label: String, command: String) {
    self.label = label
    lines = [command]
  }

  /// The row with its line ends.
  var text: String {
    lines.enumerated().map { index, line in
      let head = index == 0 ? "  " + label : ""
      return head + String(repeating: " ", count: InspectionRow.indent - head.count) + line + "\n"
    }.joined()
  }

  /// A text in lines of at most the width that is left, broken at spaces.
  private static func broken(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = lines.last, last.count + 1 + word.count <= width - indent {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
