import Chat

extension ChatDownloaderItem {
  /// An event as chat-downloader writes it from a live channel.
  static func live(_ event: StreamEvent, _ stream: Broadcast) -> JSONText {
    let common: [(String, JSONText)] = [
      ("channel_id", .string(stream.channel.roomID)),
      ("timestamp", timestamp(event.offset, of: stream)),
    ]
    return switch event {
    case .record(let record): sorted(common + members(record))
    case .ban(let ban): sorted(common + members(ban))
    }
  }

  private static func members(_ ban: SimulatedStream.Ban) -> [(String, JSONText)] {
    [
      ("action_type", .string("clear_chat")), ("message_type", .string("ban_user")),
      ("ban_type", .string("permanent")), ("banned_user", .string(ban.chatter.login)),
      ("target_author_id", .string(ban.chatter.userID)),
    ]
  }

  private static func members(_ record: SimulatedRecord) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("author", author(record)), ("message_id", .string(record.id)),
    ]
    if record.bits > 0 { members.append(("bits", .integer(record.bits))) }
    let emotes = EmotePlaces(record, isInWords: true).emotes.map { emote, ranges in
      JSONText.object([
        ("id", .string(emote.id)), ("images", .array([])),
        ("locations", .array(ranges.map(JSONText.string))), ("name", .string(emote.code)),
      ])
    }
    if !emotes.isEmpty { members.append(("emotes", .array(emotes))) }
    if record.notice == nil || !record.tokens.isEmpty {
      // The beginning of the framing of `/me` is cut off, its end is not.
      members.append(("message", .string(record.text + (record.isAction ? "\u{1}" : ""))))
    }
    return members + (record.notice.map(self.members) ?? ofText)
  }

  private static let ofText: [(String, JSONText)] = [
    ("action_type", .string("text_message")), ("message_type", .string("text_message")),
  ]

  private static func members(_ notice: SimulatedNotice) -> [(String, JSONText)] {
    [
      ("action_type", .string("user_notice")),
      ("message_type", .string(spelledOut[notice.kind] ?? notice.kind)),
      ("system_message", .string(notice.sentence)),
    ] + notice.parameters.compactMap(parameter)
  }

  /// The name is the display name in small letters.
  private static func author(_ record: SimulatedRecord) -> JSONText {
    let chatter = record.chatter
    let badges = record.badges.map { badge($0, months: record.subscription?.months ?? 0) }
    return sorted([
      ("badges", .array(badges)), ("display_name", .string(chatter.displayName)),
      ("id", .string(chatter.userID)), ("is_subscriber", .bool(record.subscription != nil)),
      ("name", .string(chatter.displayName.lowercased())),
    ])
  }

  private static func parameter(_ parameter: SimulatedNotice.Parameter) -> (String, JSONText)? {
    let (name, value) = (parameter.name, parameter.value)
    // The login comes behind the display name and overwrites it.
    if name == "recipient-display-name" { return nil }
    if name == "sub-plan" {
      return ("subscription_type", .string(value == "Prime" ? value : "Tier \(value.prefix(1))"))
    }
    let known = renamed[name]
    let key = known ?? "msg_param_" + name.split(separator: "-").joined(separator: "_")
    if value == "true" || value == "false" { return (key, .bool(value == "true")) }
    return (key, known == nil ? .string(value) : Int(value).map(JSONText.integer) ?? .string(value))
  }

  private static let renamed = [
    "cumulative-months": "cumulative_months", "months": "months",
    "displayName": "raider_display_name", "login": "raider_name",
    "viewerCount": "number_of_raiders", "recipient-id": "gift_recipient_id",
    "recipient-user-name": "gift_recipient_display_name",
    "gift-months": "number_of_months_gifted", "sender-login": "gifter_name",
    "sender-name": "gifter_display_name", "should-share-streak": "user_wants_to_share_streaks",
    "streak-months": "number_of_consecutive_months_subscribed",
    "sub-plan-name": "subscription_plan_name", "threshold": "bits_badge_tier",
    "multimonth-duration": "multimonth_duration", "multimonth-tenure": "multimonth_tenure",
    "was-gifted": "was_gifted", "total-reward-count": "total_reward_count",
    "origin-id": "origin_id", "sender-count": "sender_count",
    "mass-gift-count": "mass_gift_count", "ritual-name": "ritual_name",
  ]

  private static let spelledOut = [
    "sub": "subscription", "resub": "resubscription", "subgift": "subscription_gift",
    "anonsubgift": "anonymous_subscription_gift",
    "submysterygift": "mystery_subscription_gift",
    "anonsubmysterygift": "anonymous_mystery_subscription_gift",
    "extendsub": "extend_subscription", "standardpayforward": "standard_pay_forward",
    "communitypayforward": "community_pay_forward", "primepaidupgrade": "prime_paid_upgrade",
    "giftpaidupgrade": "gift_paid_upgrade",
    "anongiftpaidupgrade": "anonymous_gift_paid_upgrade", "rewardgift": "reward_gift",
    "bitsbadgetier": "bits_badge_tier",
  ]
}
