import Chat

extension Notice {
  /// Makes a notice of the kind that a `msg-id` names; nil for the `msg-id` of ordinary messages.
  init?(messageID: Range<Int>, in bytes: Bytes) {
    let name = bytes.text(messageID)
    guard !Notice.ordinaryMessageIDs.contains(name) else { return nil }
    self.init(kind: Kind(rawValue: name) ?? .other)
  }

  private static let ordinaryMessageIDs: Set<String> = [
    "", "highlighted-message", "skip-subs-mode-message", "gigantified-emote-message",
    "animated-message", "user-intro",
  ]

  /// Takes over one `msg-param-…` value; keys that no field stands for are left alone.
  ///
  /// - Parameters:
  ///   - key: the name behind `msg-param-`.
  ///   - value: the value, unescaped.
  ///   - bytes: the block's bytes.
  mutating func setParameter(_ key: Range<Int>, _ value: Range<Int>, in bytes: Bytes) {
    switch bytes.text(key) {
    case "sub-plan": plan = Plan(rawValue: bytes.text(value)) ?? plan
    case "was-gifted": wasGifted = bytes.equals(value, "true")
    case "recipient-id": recipientID = ByteRange(value)
    case "recipient-user-name", "recipient-name": recipientLogin = ByteRange(value)
    case "recipient-display-name": recipientDisplayName = ByteRange(value)
    case "community-gift-id": giftGroup = ByteRange(value)
    case "origin-id": if giftGroup.isEmpty { giftGroup = ByteRange(value) }
    case let name: if let number = bytes.number(value) { setNumber(name, number) }
    }
  }

  /// Takes over from the sentence what the parameters leave out.
  mutating func complete(with told: Notice) {
    plan = plan ?? told.plan
    cumulativeMonths = cumulativeMonths ?? told.cumulativeMonths
    giftMonths = giftMonths ?? told.giftMonths
    viewers = viewers ?? told.viewers
    count = count ?? told.count
    if recipientID.isEmpty, recipientLogin.isEmpty, recipientDisplayName.isEmpty {
      recipientDisplayName = told.recipientDisplayName
    }
  }

  private mutating func setNumber(_ key: String, _ value: Int) {
    switch key {
    case "cumulative-months": cumulativeMonths = value
    // Zero in today's notices, which carry `cumulative-months`; the count in old ones.
    case "months": if cumulativeMonths == nil, value > 0 { cumulativeMonths = value }
    case "gift-months": giftMonths = value
    case "multimonth-duration": prepaidMonths = value
    case "multimonth-tenure": prepaidTenure = value
    case "viewerCount": viewers = value
    case "mass-gift-count", "threshold", "value", "total-reward-count": count = value
    default: break
    }
  }
}

extension Notice.Kind {
  /// Whether the text beside a notice may be the user's own.
  var carriesWords: Bool {
    switch self {
    case .subgift, .anonsubgift, .submysterygift, .anonsubmysterygift, .giftpaidupgrade,
      .anongiftpaidupgrade, .primepaidupgrade, .communitypayforward, .standardpayforward, .raid,
      .unraid, .rewardgift:
      false
    case .sub, .resub, .extendsub, .bitsbadgetier, .ritual, .announcement, .viewermilestone,
      .charitydonation, .modiversary, .socialsharingbadge, .other:
      true
    }
  }
}
