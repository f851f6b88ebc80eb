/// Finds the words and parameters of notices, as Twitch writes them.
struct NoticeComposer {
  let channel: WorldChannel

  /// A first subscription.
  func sub(_ chatter: WorldChatter, _ subscription: Subscription) -> SimulatedNotice {
    SimulatedNotice(
      kind: "sub", sentence: "\(chatter.displayName) subscribed \(subscription.phrase).",
      parameters: plan(subscription).merging(monthly(1, streak: nil)) { $1 })
  }

  /// A renewed subscription, with the months in a row if the chatter shares them.
  func resub(
    _ chatter: WorldChatter, _ subscription: Subscription, streak: Int?
  ) -> SimulatedNotice {
    let tail = streak.map { ", currently on a \($0) month streak!" } ?? "!"
    return SimulatedNotice(
      kind: "resub",
      sentence: "\(chatter.displayName) subscribed \(subscription.phrase). "
        + "They've subscribed for \(subscription.months) months\(tail)",
      parameters: plan(subscription)
        .merging(monthly(subscription.months, streak: streak)) { $1 })
  }

  /// The head of a mass gift.
  func massGift(_ chatter: WorldChatter, count: Int, total: Int, group: String) -> SimulatedNotice {
    SimulatedNotice(
      kind: "submysterygift",
      sentence: "\(chatter.displayName) is gifting \(count) Tier 1 Subs to "
        + "\(channel.displayName)'s community! They've gifted a total of \(total) in the channel!",
      parameters: [
        "mass-gift-count": String(count), "sender-count": String(total), "sub-plan": "1000",
        "origin-id": group, "community-gift-id": group,
      ])
  }

  /// A single gift; `group` joins it to a mass gift.
  func gift(
    _ chatter: WorldChatter, to recipient: WorldChatter, months: Int, group: String?
  ) -> SimulatedNotice {
    let isAnonymous = chatter.userID == WorldChatter.anonymousGifter.userID
    let giver = isAnonymous ? "An anonymous user" : chatter.displayName
    var parameters = [
      "months": String(months), "gift-months": "1", "sub-plan": "1000",
      "sub-plan-name": planName, "recipient-id": recipient.userID,
      "recipient-user-name": recipient.login, "recipient-display-name": recipient.displayName,
      "sender-count": group == nil ? "1" : "0",
    ]
    parameters["origin-id"] = group
    parameters["community-gift-id"] = group
    return SimulatedNotice(
      kind: "subgift", sentence: "\(giver) gifted a Tier 1 sub to \(recipient.displayName)!",
      parameters: parameters)
  }

  /// A raid.
  func raid(_ chatter: WorldChatter, viewers: Int) -> SimulatedNotice {
    SimulatedNotice(
      kind: "raid", sentence: "\(viewers) raiders from \(chatter.displayName) have joined!",
      parameters: [
        "displayName": chatter.displayName, "login": chatter.login, "viewerCount": String(viewers),
      ])
  }

  /// A watch streak.
  func streak(_ chatter: WorldChatter, streams: Int) -> SimulatedNotice {
    SimulatedNotice(
      kind: "viewermilestone",
      sentence: "\(chatter.displayName) watched \(streams) consecutive streams this month "
        + "and sparked a watch streak!",
      parameters: ["category": "watch-streak", "value": String(streams)])
  }

  private var planName: String { "Channel Subscription (\(channel.login))" }

  private func plan(_ subscription: Subscription) -> [String: String] {
    ["sub-plan": subscription.plan, "sub-plan-name": planName]
  }

  private func monthly(_ months: Int, streak: Int?) -> [String: String] {
    var parameters = [
      "cumulative-months": String(months), "months": "0", "multimonth-duration": "0",
      "multimonth-tenure": "0", "was-gifted": "false",
      "should-share-streak": streak == nil ? "0" : "1",
    ]
    parameters["streak-months"] = streak.map(String.init)
    return parameters
  }
}
