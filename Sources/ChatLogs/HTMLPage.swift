/// Recognises TwitchDownloader's pages from their first bytes.
struct HTMLPage {
  private let head: Bytes

  init(_ head: Bytes) {
    self.head = head
  }

  /// Whether the page is one of TwitchDownloader's, whose style sheets may fill all of the head.
  var isLog: Bool {
    guard let first = head.firstIndex(where: { $0 > 32 }), head[first] == UInt8(ascii: "<") else {
      return false
    }
    return hasTemplate || hasComment
  }

  /// Whether the head begins as the template of every version does.
  private var hasTemplate: Bool {
    head.index(of: "css?family=Inter' rel='stylesheet'>", in: 0..<head.count) != nil
      && head.index(of: "Bootstrap v4.0.0", in: 0..<head.count) != nil
  }

  /// Whether a comment begins in the head: `<pre …>[0:` or `<pre …>[<a …>0:`.
  private var hasComment: Bool {
    var position = 0
    while let start = head.index(of: "<pre ", in: position..<head.count) {
      position = start + 1
      guard let root = HTMLTag(at: start, end: head.count, of: head),
        head.has("[", at: root.end, end: head.count)
      else { continue }
      let link = HTMLTag(at: root.end + 1, end: head.count, of: head)
      let stamp = link?.end ?? root.end + 1
      let colon = head.endOfDigits(from: stamp, end: head.count)
      if colon > stamp, head.has(":", at: colon, end: head.count) { return true }
    }
    return false
  }
}
