import Manifest

/// The lines `NAME=value` of a settings file.
struct SettingsText {
  /// The values by name.
  private(set) var values: [SettingName: String] = [:]
  /// What is wrong, in the order of the file.
  private(set) var problems: [Problem] = []
  private var lines: [SettingName: Int] = [:]
  private let file: String

  /// Reads all lines; white space around names and values and one pair of quotes around a value are
  /// no part of them.
  init(_ text: String, file: String) {
    self.file = file
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      read(line, number: index + 1)
    }
  }

  private mutating func read(_ line: Substring, number: Int) {
    guard let first = line.firstIndex(where: { !$0.isWhitespace }), line[first] != "#" else {
      return
    }
    let place = Position(
      line: number, column: line.unicodeScalars.distance(from: line.startIndex, to: first) + 1)
    // What stands in a line that is wrong may be a secret, so only names are told.
    guard let equals = line.firstIndex(of: "=") else {
      return refuse(place, "there is no '=' in this line; write NAME=value")
    }
    let written = String(line[first..<equals]).trimmed
    guard let name = SettingName(rawValue: written) else {
      return refuse(place, SettingsText.unknown(written))
    }
    if let earlier = lines[name] {
      return refuse(place, "\(written) is set twice; it is in line \(earlier) too")
    }
    lines[name] = number
    let value = String(line[line.index(after: equals)...]).trimmed.unquoted
    if let complaint = name.complaint(about: value) { return refuse(place, complaint) }
    values[name] = value
  }

  private mutating func refuse(_ place: Position, _ message: String) {
    problems.append(Problem(file: file, position: place, message: message))
  }

  private static func unknown(_ name: String) -> String {
    let names = SettingName.allCases.map(\.rawValue)
    let shown = name.utf8.count <= 40 ? "'\(name)'" : "this"
    return "\(shown) is not a setting; there are \(names.joined(separator: ", "))"
      + Spelling.hint(for: name, among: names)
  }
}

extension String {
  fileprivate var trimmed: String {
    let start = drop(while: \.isWhitespace)
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }

  fileprivate var unquoted: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
