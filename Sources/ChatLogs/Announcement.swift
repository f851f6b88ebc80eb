import Chat

/// An event that stands in a line of its own, without an author before it.
struct Announcement {
  /// The name of the user whom the event is about; empty when it is anonymous.
  var subject = 0..<0
  /// What happened.
  var notice: Notice
  /// The user's own words after Twitch's sentence; empty when there are none.
  var words = 0..<0

  /// Reads a line's text; nil when it tells of no subscription, gift or raid.
  init?(_ range: Range<Int>, in bytes: Bytes) {
    if let found = Announcement(old: range, in: bytes) {
      self = found
      return
    }
    let subject = Announcement.subject(of: range, in: bytes)
    let author = Author(displayName: subject)
    if let sentence = NoticeSentence(of: range, in: bytes, author: author) {
      // This sentence alone names nobody.
      let isNameless = sentence.notice.kind == .bitsbadgetier
      self.init(subject: isNameless ? 0..<0 : subject, notice: sentence.notice)
      words = sentence.words
    } else if bytes.has("An anonymous ", at: range.lowerBound, end: range.upperBound),
      let sentence = NoticeSentence(trusted: range, in: bytes)
    {
      self.init(notice: sentence.notice)
    } else {
      return nil
    }
  }

  private init(subject: Range<Int> = 0..<0, notice: Notice) {
    self.subject = subject
    self.notice = notice
  }

  /// Reads a sentence of the years before 2018: `NAME just subscribed!`, `NAME just subscribed with
  /// Twitch Prime!`, `NAME subscribed for 8 months in a row!`.
  private init?(old range: Range<Int>, in bytes: Bytes) {
    var phrase = PhraseReader(bytes, range)
    notice = Notice(kind: .sub)
    if let name = phrase.upTo(" just subscribed"), !name.isEmpty {
      subject = name
      if phrase.skip(" with Twitch Prime") || phrase.skip(" with Prime") { notice.plan = .prime }
      guard phrase.skip("!") else { return nil }
    } else if let name = phrase.upTo(" subscribed for "), !name.isEmpty {
      guard let months = phrase.number(), phrase.skip(" months in a row!") else { return nil }
      subject = name
      notice.kind = .resub
      notice.cumulativeMonths = months
    } else {
      return nil
    }
    guard bytes.index(of: UInt8(ascii: " "), in: subject) == nil else { return nil }
  }

  /// The name before the verb: the first word, or the word after `12 raiders from `.
  private static func subject(of range: Range<Int>, in bytes: Bytes) -> Range<Int> {
    var phrase = PhraseReader(bytes, range)
    if phrase.number() != nil, phrase.skip(" raiders from "), let name = phrase.upTo(" have joined")
    {
      return name
    }
    let space = bytes.index(of: UInt8(ascii: " "), in: range)
    return range.lowerBound..<(space ?? range.upperBound)
  }
}
