/// A subscription, gift, raid or other event that Twitch announces in chat.
public struct Notice: Sendable {
  /// What happened, by Twitch's `msg-id`.
  public var kind: Kind
  /// The plan that the notice names; nil when it names none.
  public var plan: Plan?
  /// Months subscribed in all.
  public var cumulativeMonths: Int?
  /// Months that one gift pays for.
  public var giftMonths: Int?
  /// Months paid in advance (`multimonth-duration`).
  public var prepaidMonths: Int?
  /// Months of the prepaid block already used (`multimonth-tenure`).
  public var prepaidTenure: Int?
  /// Whether the month announced was a gift.
  public var wasGifted: Bool?
  /// Viewers that a raid brought.
  public var viewers: Int?
  /// Gifts in a mass gift, or the value of a milestone.
  public var count: Int?
  /// The gift's recipient: user id, login, display name; empty ranges where not carried.
  public var recipientID: ByteRange = .none
  /// The recipient's login.
  public var recipientLogin: ByteRange = .none
  /// The recipient's display name.
  public var recipientDisplayName: ByteRange = .none
  /// What joins a mass gift and its single gifts (`community-gift-id`, else `origin-id`).
  public var giftGroup: ByteRange = .none

  /// Makes a notice of a kind, with nothing else known.
  public init(kind: Kind) {
    self.kind = kind
  }

  /// The kinds of notice; raw values are Twitch's `msg-id` values.
  public enum Kind: String, CaseIterable, Sendable {
    case sub, resub, subgift, submysterygift, anonsubgift, anonsubmysterygift
    case giftpaidupgrade, anongiftpaidupgrade, primepaidupgrade
    case communitypayforward, standardpayforward, extendsub
    case raid, unraid, bitsbadgetier, ritual, announcement, viewermilestone, rewardgift
    case charitydonation, modiversary, socialsharingbadge
    /// A kind that is not in this list.
    case other
  }

  /// What a subscriber pays for; raw values are Twitch's `sub-plan` values.
  public enum Plan: String, CaseIterable, Sendable {
    case prime = "Prime"
    case tier1 = "1000"
    case tier2 = "2000"
    case tier3 = "3000"
  }
}
