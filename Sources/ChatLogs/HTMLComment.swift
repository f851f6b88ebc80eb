import Chat

/// One comment of a TwitchDownloader page, as ranges of its values, which are decoded in place.
///
/// `<pre …>[0:01:02] BADGES<a href="…/LOGIN"><span>NAME</span></a><span>: TEXT</span>`; since 2023 the
/// time is a link. Class names differ: the shape is what counts.
struct HTMLComment {
  private(set) var time: Int64 = 0
  private(set) var vodID = 0..<0
  private(set) var author = Author()
  /// What the badges say; nil without any.
  private(set) var badge: SubscriberBadge?
  private(set) var text = 0..<0
  /// The first-party emotes of the text.
  private(set) var emotes: [Emote] = []

  private let bytes: Bytes
  private let end: Int
  private var position: Int

  /// An emote's code in the block and its id in the list of ids.
  struct Emote {
    var code: Range<Int>
    var id: Range<Int>
  }

  /// Makes a comment of what stands from `<pre` to before `</pre>`, to be read.
  init(_ range: Range<Int>, of bytes: Bytes) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// Reads the comment; the reason when it cannot be used.
  ///
  /// The text is written over the tags, so the ids of its emotes are copied behind `ids`.
  mutating func read(ids: inout [UInt8]) -> RejectedReason? {
    readStamp() ?? readAuthor() ?? readText(ids: &ids)
  }

  private mutating func readStamp() -> RejectedReason? {
    guard let root = HTMLTag(at: position, end: end, of: bytes) else { return .malformed }
    guard bytes.has("[", at: root.end, end: end) else { return .noTimeStamp }
    position = root.end + 1
    if let link = HTMLTag(at: position, end: end, of: bytes) {
      position = link.end
      vodID = link.value("href").map { videoID(in: $0) } ?? 0..<0
    }
    let reach = position..<min(end, position + 64)
    guard let close = bytes.index(of: UInt8(ascii: "]"), in: reach) else { return .badTimeStamp }
    let stampEnd = bytes.index(of: UInt8(ascii: "<"), in: position..<close) ?? close
    guard let time = ClockTime.milliseconds(position..<stampEnd, of: bytes) else {
      return .badTimeStamp
    }
    self.time = time
    position = close + 1
    return nil
  }

  /// The digits behind `/videos/`.
  private func videoID(in link: Range<Int>) -> Range<Int> {
    guard let found = bytes.index(of: "/videos/", in: link) else { return 0..<0 }
    return found + 8..<bytes.endOfDigits(from: found + 8, end: link.upperBound)
  }

  private mutating func readAuthor() -> RejectedReason? {
    while let tag = nextTag() {
      if tag.opens("img") { readBadge(tag) }
      guard tag.opens("a") else { continue }
      guard nextTag()?.opens("span") == true, let name = takeToClosingTag() else {
        return .noAuthor
      }
      let written = WrittenName(HTMLText.decode(name, in: bytes), of: bytes)
      author.displayName = written.displayName
      author.login = tag.value("href").map { lastPart(of: $0) } ?? written.login
      return author.displayName.isEmpty && author.login.isEmpty ? .noAuthor : nil
    }
    return .noAuthor
  }

  /// What stands behind the last `/` of a link.
  private func lastPart(of link: Range<Int>) -> Range<Int> {
    let slash = link.last { bytes[$0] == UInt8(ascii: "/") }
    return (slash.map { $0 + 1 } ?? link.lowerBound)..<link.upperBound
  }

  private mutating func readBadge(_ image: HTMLTag) {
    var seen = badge ?? SubscriberBadge()
    if let badge = image.classRest("badge-", besides: "image"),
      let dash = badge.last(where: { bytes[$0] == UInt8(ascii: "-") })
    {
      seen.add(badge.lowerBound..<dash, dash + 1..<badge.upperBound, in: bytes)
    } else if let title = image.value("title") {
      seen.add(title: HTMLText.decode(title, in: bytes), in: bytes)
    }
    badge = seen
    _ = hiddenText()
  }

  private mutating func readText(ids: inout [UInt8]) -> RejectedReason? {
    repeat {
      guard let tag = nextTag() else { return .malformed }
      if tag.opens("span") || tag.opens("div") { break }
    } while true
    var writer = HTMLText(at: position, in: bytes)
    let start = position
    while position < end {
      if let tag = HTMLTag(at: position, end: end, of: bytes) {
        position = tag.end
        if tag.opens("img") { addImage(tag, to: &writer, ids: &ids) }
      } else {
        // A `<` that begins no tag is text.
        let next = bytes.index(of: UInt8(ascii: "<"), in: position + 1..<end) ?? end
        writer.append(position..<next)
        position = next
      }
    }
    text = bytes.trimming(withoutColon(start..<writer.end))
    return nil
  }

  /// The text without the `:` between it and the name.
  private func withoutColon(_ range: Range<Int>) -> Range<Int> {
    bytes.has(":", at: range.lowerBound, end: range.upperBound)
      ? range.lowerBound + 1..<range.upperBound : range
  }

  /// Adds the code of an emote, which stands in hidden text behind the image, else in its title.
  private mutating func addImage(_ image: HTMLTag, to writer: inout HTMLText, ids: inout [UInt8]) {
    let id = emoteID(of: image)
    let idStart = ids.count
    ids.append(contentsOf: bytes[id])
    guard let code = hiddenText() ?? image.value("title") else { return }
    let written = writer.append(code)
    if !id.isEmpty, !written.isEmpty {
      emotes.append(Emote(code: written, id: idStart..<ids.count))
    }
  }

  /// The id of a first-party emote, from its class or its address; empty for others.
  private func emoteID(of image: HTMLTag) -> Range<Int> {
    if let id = image.classRest("first-") { return id }
    guard let address = image.value("src"),
      let found = bytes.index(of: "emoticons/v", in: address)
    else { return 0..<0 }
    let id = min(found + 13, address.upperBound)..<address.upperBound
    return id.lowerBound..<(bytes.index(of: UInt8(ascii: "/"), in: id) ?? id.upperBound)
  }

  /// Takes the element that repeats an image's title for those who copy the text.
  private mutating func hiddenText() -> Range<Int>? {
    guard let tag = HTMLTag(at: position, end: end, of: bytes),
      tag.opens("span") || tag.opens("div")
    else { return nil }
    position = tag.end
    return takeToClosingTag()
  }

  /// Takes text and the closing tag behind it.
  private mutating func takeToClosingTag() -> Range<Int>? {
    guard let close = bytes.index(of: "</", in: position..<end),
      let tag = HTMLTag(at: close, end: end, of: bytes)
    else { return nil }
    let inside = position..<close
    position = tag.end
    return inside
  }

  private mutating func nextTag() -> HTMLTag? {
    while let start = bytes.index(of: UInt8(ascii: "<"), in: position..<end) {
      position = start + 1
      guard let tag = HTMLTag(at: start, end: end, of: bytes) else { continue }
      position = tag.end
      return tag
    }
    return nil
  }
}
