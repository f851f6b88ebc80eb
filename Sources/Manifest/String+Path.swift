extension String {
  /// The folder of the file that this path names; empty for a file of the current folder.
  var folder: String {
    guard let slash = lastIndex(of: "/") else { return "" }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// This path seen from a folder, with `.` and `..` worked out as text.
  func resolved(in folder: String) -> String {
    let whole = hasPrefix("/") || folder.isEmpty ? self : folder + "/" + self
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !whole.hasPrefix("/") {
        parts.append(part)
      }
    }
    let path = parts.joined(separator: "/")
    return whole.hasPrefix("/") ? "/" + path : path.isEmpty ? "." : path
  }
}
