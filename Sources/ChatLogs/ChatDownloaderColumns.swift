import Chat

/// Where a table of chat-downloader, whose columns are the paths of JSON values, has what.
struct ChatDownloaderColumns {
  private let places: [String: Int]
  /// The columns of the badges in their order.
  private let badges: [(name: Int, version: Int?, months: Int?)]
  /// The columns of the emotes in their order; a live log has several of places.
  private let emotes: [(id: Int, places: [Int])]

  /// Looks the columns up; nil for a table of another program.
  init?(_ names: [String]) {
    let places = Dictionary(zip(names, 0...)) { first, _ in first }
    guard ["message", "message_type", "timestamp"].allSatisfy({ places[$0] != nil }) else {
      return nil
    }
    self.places = places
    badges = ChatDownloaderColumns.elements(of: "author.badges", key: "name", places) {
      ($1, places[$0 + "version"], places[$0 + "months"])
    }
    emotes = ChatDownloaderColumns.elements(of: "emotes", key: "id", places) { path, id in
      let listed = (0...).lazy.map { places["\(path)locations.\($0)"] }.prefix { $0 != nil }
      return (id, (places[path + "locations"].map { [$0] } ?? []) + listed.compactMap { $0 })
    }
  }

  private static func elements<Element>(
    of list: String, key: String, _ places: [String: Int], _ make: (String, Int) -> Element
  ) -> [Element] {
    var found: [Element] = []
    while let place = places["\(list).\(found.count).\(key)"] {
      found.append(make("\(list).\(found.count).", place))
    }
    return found
  }

  /// The column of a path; nil when the table has none.
  subscript(_ path: String) -> Int? { places[path] }

  /// What a row's badges say.
  func badge(of row: CSVRow, in bytes: Bytes) -> SubscriberBadge {
    var badge = SubscriberBadge()
    for columns in badges {
      let name = row.field(columns.name)
      badge.add(name, row.field(columns.version), in: bytes)
      if bytes.equals(name, "subscriber"), let months = bytes.number(row.field(columns.months)) {
        badge.months = UInt16(clamping: months)
        badge.monthsAreExact = true
      }
    }
    return badge
  }

  /// The ids of a row's emotes, and where they stand.
  func emotes(of row: CSVRow) -> [(id: Range<Int>, places: Range<Int>)] {
    emotes.flatMap { columns in
      columns.places.map { (row.field(columns.id), row.field($0)) }
        .filter { !$0.0.isEmpty && !$0.1.isEmpty }
    }
  }

  /// What a row tells of a notice; nil for an ordinary message.
  func notice(of row: CSVRow, in bytes: Bytes) -> Notice? {
    guard bytes.equals(row.field(places["action_type"]), "user_notice") else { return nil }
    func field(_ path: String) -> Range<Int> { row.field(places[path]) }
    func number(_ path: String) -> Int? { bytes.number(field(path)) }
    let name = bytes.text(field("message_type"))
    var notice = Notice(
      kind: ChatDownloaderColumns.kinds[name] ?? Notice.Kind(rawValue: name) ?? .other)
    notice.plan = ChatDownloaderColumns.plans[bytes.text(field("subscription_type"))]
    notice.cumulativeMonths =
      number("cumulative_months") ?? number("months").flatMap { $0 > 0 ? $0 : nil }
    notice.giftMonths = number("number_of_months_gifted")
    notice.prepaidMonths = number("multimonth_duration")
    notice.prepaidTenure = number("multimonth_tenure")
    notice.viewers = number("number_of_raiders")
    notice.count = number("mass_gift_count") ?? number("total_reward_count")
    let gifted = field("was_gifted")
    notice.wasGifted = gifted.isEmpty ? nil : bytes.equals(gifted, "True")
    notice.recipientID = ByteRange(field("gift_recipient_id"))
    notice.recipientDisplayName = ByteRange(field("gift_recipient_display_name"))
    let group = field("msg_param_community_gift_id")
    notice.giftGroup = ByteRange(group.isEmpty ? field("origin_id") : group)
    return notice
  }

  private static let plans: [String: Notice.Plan] = [
    "Prime": .prime, "Tier 1": .tier1, "Tier 2": .tier2, "Tier 3": .tier3,
  ]

  private static let kinds: [String: Notice.Kind] = [
    "subscription": .sub, "resubscription": .resub, "subscription_gift": .subgift,
    "anonymous_subscription_gift": .anonsubgift, "mystery_subscription_gift": .submysterygift,
    "anonymous_mystery_subscription_gift": .anonsubmysterygift, "extend_subscription": .extendsub,
    "standard_pay_forward": .standardpayforward, "community_pay_forward": .communitypayforward,
    "prime_paid_upgrade": .primepaidupgrade, "gift_paid_upgrade": .giftpaidupgrade,
    "anonymous_gift_paid_upgrade": .anongiftpaidupgrade, "reward_gift": .rewardgift,
    "bits_badge_tier": .bitsbadgetier,
  ]
}
