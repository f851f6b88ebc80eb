import Chat

/// Recognises the English sentences that Twitch puts into chat for subscriptions, gifts and raids.
///
/// TwitchDownloader's files hold them as ordinary comments. A user can type the same words, so a
/// sentence counts only when its subject is the comment's author (without regard to ASCII case), or
/// when it is a fixed sentence of the anonymous gifter or of Twitch.
struct NoticeSentence {
  /// What the sentence says.
  var notice: Notice
  /// The user's own words after the sentence; empty when there are none.
  var words: Range<Int>

  /// Reads the sentence at the start of a body; nil when the body is ordinary chat.
  init?(of body: Range<Int>, in bytes: Bytes, author: Author) {
    guard let first = body.first else { return nil }
    let byte = bytes[first]
    var sentence: NoticeSentence?
    if let start = author.endOfName(startingAt: first, end: body.upperBound, in: bytes) {
      sentence = NoticeSentence(afterSubject: start..<body.upperBound, in: bytes)
    } else if byte &- 48 < 10 {
      sentence = NoticeSentence(raid: body, in: bytes, author: author)
    } else if byte == UInt8(ascii: "A") || byte == UInt8(ascii: "W") {
      sentence = author.speaksForTwitch(in: bytes) ? NoticeSentence(fixed: body, in: bytes) : nil
    }
    guard let sentence = sentence ?? NoticeSentence(wordless: body, in: bytes) else { return nil }
    self = sentence
  }

  /// Whether a body that is no notice reads like one about somebody else than its author: typed by
  /// hand, or of a chatter who has another name since.
  @inline(__always)
  static func isLike(_ body: Range<Int>, in bytes: Bytes) -> Bool {
    guard let space = bytes.index(of: UInt8(ascii: " "), in: body), space + 1 < body.upperBound
    else { return false }
    switch bytes[space + 1] {
    case UInt8(ascii: "s"), UInt8(ascii: "g"), UInt8(ascii: "i"), UInt8(ascii: "c"),
      UInt8(ascii: "w"), UInt8(ascii: "e"):
      return NoticeSentence(afterSubject: space..<body.upperBound, in: bytes) != nil
    case UInt8(ascii: "r"): return NoticeSentence(raid: body, in: bytes) != nil
    case UInt8(ascii: "a"): return NoticeSentence(fixed: body, in: bytes) != nil
    default: return false
    }
  }

  /// Reads a sentence that another field has already called a notice, whoever its subject is.
  init?(trusted body: Range<Int>, in bytes: Bytes) {
    let verbs: [StaticString] = [
      " subscribed ", " gifted ", " is gifting ", " is continuing ", " is paying ", " converted ",
      " watched ", " extended ",
    ]
    let starts = verbs.compactMap { bytes.index(of: $0, in: body) }.sorted()
    for start in starts {
      if let found = NoticeSentence(afterSubject: start..<body.upperBound, in: bytes) {
        self = found
        return
      }
    }
    return nil
  }

  private init(_ notice: Notice, _ words: Range<Int>) {
    self.notice = notice
    self.words = words
  }

  /// Reads what follows the subject, such as ` subscribed with Prime. `.
  private init?(afterSubject range: Range<Int>, in bytes: Bytes) {
    var phrase = PhraseReader(bytes, range)
    let notice: Notice?
    if phrase.skip(" subscribed ") {
      notice = phrase.subscription()
    } else if phrase.skip(" gifted ") {
      notice = phrase.singleGift(.subgift)
    } else if phrase.skip(" is ") {
      notice = phrase.giftInProgress()
    } else {
      notice = phrase.rarerEvent()
    }
    guard let notice else { return nil }
    // Only these carry words of the user; what follows the others is Twitch's own.
    let hasWords = [.sub, .resub, .viewermilestone].contains(notice.kind)
    _ = phrase.skip(" ")
    self.init(notice, hasWords ? phrase.rest : range.upperBound..<range.upperBound)
  }

  /// Reads `12 raiders from NAME have joined!`; the name is the author's where one is given.
  private init?(raid body: Range<Int>, in bytes: Bytes, author: Author? = nil) {
    var phrase = PhraseReader(bytes, body)
    guard let viewers = phrase.number(), phrase.skip(" raiders from "),
      let name = phrase.upTo(" have joined!"),
      author?.isName(name, in: bytes) ?? true
    else { return nil }
    var notice = Notice(kind: .raid)
    notice.viewers = viewers
    self.init(notice, body.upperBound..<body.upperBound)
  }

  /// Reads the two sentences that name nobody, and so count as their author's.
  private init?(wordless body: Range<Int>, in bytes: Bytes) {
    guard let first = body.first,
      bytes[first] | 0x20 == UInt8(ascii: "b") || bytes[first] | 0x20 == UInt8(ascii: "c")
    else { return nil }
    let end = body.upperBound..<body.upperBound
    var phrase = PhraseReader(bytes, bytes.trimmingSpaces(body))
    if phrase.skip("bits badge tier notification") {
      guard phrase.rest.isEmpty else { return nil }
      self.init(Notice(kind: .bitsbadgetier), end)
    } else {
      guard phrase.skip("Combo started! You have "), phrase.upTo(" left to join.") != nil,
        phrase.rest.isEmpty
      else { return nil }
      self.init(Notice(kind: .other), end)
    }
  }

  /// Reads the sentences without a subject's name.
  private init?(fixed body: Range<Int>, in bytes: Bytes) {
    var phrase = PhraseReader(bytes, body)
    let notice: Notice?
    if phrase.skip("An anonymous user ") || phrase.skip("An anonymous gifter ") {
      notice =
        phrase.skip("gifted ")
        ? phrase.singleGift(.subgift)
        : phrase.skip("is gifting ") ? phrase.massGift(.submysterygift) : nil
    } else {
      notice = phrase.bonusGifts()
    }
    guard let notice else { return nil }
    self.init(notice, body.upperBound..<body.upperBound)
  }
}
