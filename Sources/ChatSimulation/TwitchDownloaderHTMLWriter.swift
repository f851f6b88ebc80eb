import Chat

/// Writes streams as TwitchDownloader writes chat as a page.
struct TwitchDownloaderHTMLWriter: LogWriter {
  var era: Era

  enum Era {
    /// As written since 2023: UTF-8, each time links to the VOD, badges.
    case current
    /// As written before: UTF-16 LE, neither links nor badges.
    case old
  }

  mutating func begin(
    _ broadcast: Broadcast, _ events: AnySequence<StreamEvent>, to output: inout [UInt8]
  ) {
    if era == .old { output += [0xFF, 0xFE] }
    write(head, to: &output)
  }

  mutating func add(_ event: StreamEvent, of broadcast: Broadcast, to output: inout [UInt8]) {
    guard case .record(let record) = event else { return }
    write(comment(record, broadcast), to: &output)
  }

  mutating func end(_ broadcast: Broadcast, to output: inout [UInt8]) {
    write("</body>\n</html>\n", to: &output)
  }

  private func write(_ text: String, to output: inout [UInt8]) {
    switch era {
    case .current: output.append(text)
    case .old:
      for unit in text.utf16 { output += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    }
  }

  private let head = """
    <!DOCTYPE html>
    <html>
    <head>
    <link href='https://fonts.googleapis.com/css?family=Inter' rel='stylesheet'>
    <style>/*! * Bootstrap v4.0.0 (https://getbootstrap.com) */</style>
    </head>
    <body>

    """

  private func comment(_ record: SimulatedRecord, _ stream: Broadcast) -> String {
    let chatter = record.chatter
    let address =
      (era == .current ? "https://twitch.tv/" : "https://www.twitch.tv/") + chatter.login
    let name = TwitchDownloaderHTMLWriter.escaped(chatter.writtenName)
    let colour = chatter.colour.map { "style=\"color: \($0)\"" } ?? ""
    return "<pre class=\"comment-root\">[\(time(record.offset, stream))] \(badges(record))"
      + "<a href=\"\(address)\"><span class=\"comment-author\" \(colour)>\(name)</span></a>"
      + "<span class=\"comment-message\">: \(words(record))</span></pre>\n"
  }

  private func time(_ offset: Int, _ stream: Broadcast) -> String {
    let clock = ClockText.sinceStart(offset)
    guard era == .current else { return clock }
    let (hours, minutes, seconds) = (offset / 3_600_000, offset / 60_000 % 60, offset / 1000 % 60)
    let place = "\(hours)h\(ClockText.padded(minutes, 2))m\(ClockText.padded(seconds, 2))s"
    return "<a href=\"https://twitch.tv/videos/\(stream.vodID)/?t=\(place)\">\(clock)</a>"
  }

  private func badges(_ record: SimulatedRecord) -> String {
    guard era == .current else { return "" }
    return record.badges.map { badge in
      "<img class=\"badge-image badge-\(badge.name)-\(badge.version)\" title=\"\(badge.name)\">"
        + "<span class=\"text-hide\">\(badge.name)</span> "
    }.joined()
  }

  /// The words of the sentence and of the user, each with a space behind it.
  private func words(_ record: SimulatedRecord) -> String {
    let sentence = (record.notice?.sentence ?? "").split(separator: " ")
      .map { TwitchDownloaderHTMLWriter.escaped(String($0)) + " " }
    return (sentence + record.tokens.map { word($0) + " " }).joined()
  }

  private func word(_ token: SimulatedRecord.Token) -> String {
    guard case .emote(let emote) = token else {
      return TwitchDownloaderHTMLWriter.escaped(token.text)
    }
    let code = TwitchDownloaderHTMLWriter.escaped(emote.code)
    let kind = emote.isFirstParty ? "first" : "third"
    let tag = era == .current ? "span class=\"text-hide\"" : "div class=\"invis-text\""
    let end = era == .current ? "span" : "div"
    return
      "<img class=\"emote-image \(kind)-\(emote.id)\" title=\"\(code)\"><\(tag)>\(code)</\(end)>"
  }

  /// Text as .NET's `WebUtility` encodes it: emoji as numbers.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "<": "&lt;"
      case ">": "&gt;"
      case "&": "&amp;"
      case "\"": "&quot;"
      case "'": "&#39;"
      case let wide where wide.value > 0xFFFF: "&#\(wide.value);"
      default: String(scalar)
      }
    }.joined()
  }
}
