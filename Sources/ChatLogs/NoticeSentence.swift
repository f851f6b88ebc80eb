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
    if sentence == nil, byte == UInt8(ascii: "b"),
      bytes.equals(bytes.trimmingSpaces(body), "bits badge tier notification")
    {
      sentence = NoticeSentence(Notice(kind: .bitsbadgetier), body.upperBound..<body.upperBound)
    }
    guard let sentence else { return nil }
    self = sentence
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

  /// Reads `12 raiders from NAME have joined!`.
  private init?(raid body: Range<Int>, in bytes: Bytes, author: Author) {
    var phrase = PhraseReader(bytes, body)
    guard let viewers = phrase.number(), phrase.skip(" raiders from "),
      let start = author.endOfName(startingAt: phrase.position, end: body.upperBound, in: bytes),
      bytes.has(" have joined!", at: start, end: body.upperBound)
    else { return nil }
    var notice = Notice(kind: .raid)
    notice.viewers = viewers
    self.init(notice, body.upperBound..<body.upperBound)
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
