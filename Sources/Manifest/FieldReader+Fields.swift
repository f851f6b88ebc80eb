import Chat

extension FieldReader {
  /// The prefixes of channels, sorted by channel.
  mutating func prefixes() -> [Manifest.Prefix] {
    mapping(.prefixes).compactMap { entry in
      let key = Node(position: entry.position, content: .scalar(entry.key))
      let channel = value(key, named: "a key of prefixes") { try $0.channel() }
      let prefix = value(entry.value, named: "a prefix") { try $0.emotePrefix() }
      guard let channel, let prefix else { return nil }
      return Manifest.Prefix(channel: channel, prefix: prefix)
    }
    .sorted { $0.channel < $1.channel }
  }

  /// What the columns of CSV tables hold; nil when nothing is said, or not all that is needed.
  mutating func columns() -> Manifest.Columns? {
    guard let place = entry(.columns)?.value.position else { return nil }
    let known = ["time", "user", "text", "channel"]
    var names: [String: String] = [:]
    for entry in mapping(.columns) {
      if known.contains(entry.key) {
        names[entry.key] = value(entry.value, named: "a column's name") { try $0.textValue() }
      } else {
        let hint = Spelling.hint(for: entry.key, among: known)
        report(entry.position, "unknown key \(quoted(entry.key)) of columns\(hint)")
      }
    }
    guard let user = names["user"], let text = names["text"] else {
      report(place, "'columns' must name two columns at least, such as {user: name, text: body}")
      return nil
    }
    return Manifest.Columns(
      time: names["time"], user: user, text: text, channel: names["channel"])
  }

  /// The last day's field, which must lie after the first day's when both are good.
  mutating func dayAfter(_ first: Manifest.Key, _ last: Manifest.Key) -> CivilDate? {
    let day = optional(last) { try $0.date() }
    if let day, let place = entry(last)?.value.position,
      let start = try? entry(first)?.value.date(), day <= start
    {
      report(
        place,
        "'\(last.rawValue)' must be after '\(first.rawValue)': it is the first day left out")
    }
    return day
  }
}

extension Node {
  /// A study's name: the end of an executable's name, so nothing that could be a path.
  func studyName() throws(Mismatch) -> String {
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789-".utf8
    guard let text, let first = text.utf8.first, first != UInt8(ascii: "-"),
      text.utf8.allSatisfy({ allowed.contains($0) })
    else { throw Mismatch("a study's name (small letters, digits and -)", not: self) }
    return text
  }

  func emotePrefix() throws(Mismatch) -> String {
    guard let text, !text.isEmpty, text.utf8.count <= 24,
      text.unicodeScalars.allSatisfy({
        $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
      })
    else { throw Mismatch("1 to 24 letters and digits", not: self) }
    return text
  }

  /// A path; a relative one starts at the folder.
  func path(in folder: String) throws(Mismatch) -> String {
    guard let text, !text.isEmpty, !text.utf8.contains(0) else {
      throw Mismatch("a path", not: self)
    }
    return text.resolved(in: folder)
  }
}
