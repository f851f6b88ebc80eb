import Chat

/// The predicates of Twitch's sentences.
extension PhraseReader {
  /// Reads `at Tier 1. They've subscribed for 3 months, currently on a 2 month streak!`.
  mutating func subscription() -> Notice? {
    guard let plan = skip("with ") ? prime() : skip("at ") ? tier() : nil, skip(".") else {
      return nil
    }
    var notice = Notice(kind: .sub)
    notice.plan = plan
    var continued = self
    if continued.skip(" They've subscribed for "), let months = continued.number(),
      continued.skip(" months") || continued.skip(" month"), continued.upTo("!") != nil
    {
      self = continued
      notice.kind = .resub
      notice.cumulativeMonths = months
    }
    return notice
  }

  /// Reads `a Tier 1 sub to NAME!` or `6 months of Tier 1 to NAME.`.
  mutating func singleGift(_ kind: Notice.Kind) -> Notice? {
    var notice = Notice(kind: kind)
    if let months = number() {
      guard skip(" months of "), let plan = tier(), skip(" to ") else { return nil }
      notice.giftMonths = months
      notice.plan = plan
    } else {
      guard skip("a "), let plan = tier(), skip(" sub to ") else { return nil }
      notice.plan = plan
    }
    guard let recipient = recipient() else { return nil }
    notice.recipientDisplayName = ByteRange(recipient)
    return notice
  }

  /// Reads what follows `NAME is `.
  mutating func giftInProgress() -> Notice? {
    if skip("gifting ") { return massGift(.submysterygift) }
    if skip("continuing the Gift Sub they got from ") {
      let isAnonymous = skip("an anonymous user!") || skip("an anonymous gifter!")
      return isAnonymous
        ? Notice(kind: .anongiftpaidupgrade)
        : upTo("!").map { _ in Notice(kind: .giftpaidupgrade) }
    }
    guard skip("paying forward the Gift they got from "), upTo(" to ") != nil else { return nil }
    if skip("the community!") { return Notice(kind: .communitypayforward) }
    guard let recipient = recipient() else { return nil }
    var notice = Notice(kind: .standardpayforward)
    notice.recipientDisplayName = ByteRange(recipient)
    return notice
  }

  /// Reads `5 Tier 1 Subs to NAME's community!`.
  mutating func massGift(_ kind: Notice.Kind) -> Notice? {
    guard let count = number(), skip(" "), let plan = tier(), skip(" Subs to ") || skip(" Sub to "),
      upTo(" community!") != nil
    else { return nil }
    var notice = Notice(kind: kind)
    notice.count = count
    notice.plan = plan
    return notice
  }

  /// Reads `We added 5 Gift Subs AND 2 Bonus Gift Subs to NAME's gift!`.
  mutating func bonusGifts() -> Notice? {
    guard skip("We added "), let count = number(), skip(" Gift Subs") || skip(" Gift Sub") else {
      return nil
    }
    let bonus = skip(" AND ") ? number() : 0
    guard let bonus, upTo("'s gift!") != nil else { return nil }
    var notice = Notice(kind: .submysterygift)
    notice.count = count + bonus
    return notice
  }

  /// Reads an upgrade, an extension, a watch streak, a donation or a combo.
  mutating func rarerEvent() -> Notice? {
    if skip(" converted from ") { return conversion() }
    if skip(" extended their "), let plan = tier(), skip(" subscription through ") {
      return upTo("!").map { _ in withPlan(.extendsub, plan) }
    }
    if skip(" watched "), let count = number(), skip(" consecutive streams ") {
      _ = skip("this month ")
      guard skip("and sparked a watch streak!") else { return nil }
      var notice = Notice(kind: .viewermilestone)
      notice.count = count
      return notice
    }
    if skip(": Donated "), upTo(" to support ") != nil { return Notice(kind: .charitydonation) }
    return skip("'s community sent ") && upTo("!") != nil ? Notice(kind: .other) : nil
  }

  /// Reads `a Prime sub to a Tier 1 sub!`.
  private mutating func conversion() -> Notice? {
    guard skip("a "), let old = prime() ?? tier(), skip(" sub to a "),
      let new = prime() ?? tier(), skip(" sub!")
    else { return nil }
    return withPlan(old == .prime ? .primepaidupgrade : .other, new)
  }

  private mutating func prime() -> Notice.Plan? {
    skip("Prime") || skip("Twitch Prime") ? .prime : nil
  }

  private mutating func tier() -> Notice.Plan? {
    skip("Tier 1") ? .tier1 : skip("Tier 2") ? .tier2 : skip("Tier 3") ? .tier3 : nil
  }

  /// Reads a name and the `!` or `.` behind it; names hold neither.
  private mutating func recipient() -> Range<Int>? {
    var other = self
    guard let name = other.upTo("!") ?? other.upTo(".") else { return nil }
    let dot = bytes.index(of: UInt8(ascii: "."), in: name)
    self = other
    return dot.map { name.lowerBound..<$0 } ?? name
  }

  private func withPlan(_ kind: Notice.Kind, _ plan: Notice.Plan) -> Notice {
    var notice = Notice(kind: kind)
    notice.plan = plan
    return notice
  }
}
