public import Chat

/// What a channel's chat proves of who subscribed in a window of time.
///
/// Chatters are the corpus's numbers: for joining sets, never to be shown. Everything is a lower
/// bound, because most subscribers neither chat nor share a notice.
public struct SubscriberEvidence: Equatable, Sendable {
  /// The channel's login, else its room id.
  public var channel: String
  /// Who wrote with a subscriber badge.
  public var badgeSeen: Set<Int64> = []
  /// Who announced a subscription, or is named by another notice beside a subscriber badge.
  public var noticed: Set<Int64> = []
  /// Who was given a subscription.
  public var giftRecipients: Set<Int64> = []
  /// Of whom only a founder's badge tells, which hides the tier and stays after the subscription.
  public var foundersOnly: Set<Int64> = []
  /// Whose subscription was announced whether they wanted or not: gifts, and first paid months.
  public var announced: Set<Int64> = []
  /// Whose latest notice of the window is that they were given a subscription.
  public var giftNow: Set<Int64> = []
  /// What each active subscriber has, as the latest notice says, else the latest badge.
  public var plans: [Int64: Notice.Plan] = [:]
  /// The most months that each chatter was seen with, founders too.
  public var months: [Int64: Int] = [:]
  /// Whose subscription ended between the last proof and the first message without a badge.
  ///
  /// Not limited to the window.
  public var ended: [Int64: Range<Instant>] = [:]

  /// Makes evidence of nothing.
  public init(channel: String) {
    self.channel = channel
  }

  /// Who is proven to have subscribed in the window, without those of whom only a founder's badge
  /// tells.
  public var active: Set<Int64> { badgeSeen.union(noticed).union(giftRecipients) }

  /// How many subscribers there are by two lists, the announced ones and those seen with a badge.
  ///
  /// D. G. Chapman 1951: (n1 + 1)(n2 + 1) / (m + 1) - 1.
  public var chapmanEstimate: Double {
    let both = announced.intersection(badgeSeen).count
    return Double((announced.count + 1) * (badgeSeen.count + 1)) / Double(both + 1) - 1
  }
}
