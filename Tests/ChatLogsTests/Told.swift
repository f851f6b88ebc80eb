import Chat
import ChatSimulation

@testable import ChatLogs

/// What a log tells of one simulated record; before anything is lost, all of it.
struct Told {
  let source: SimulatedRecord
  var entry: Gathered.Entry

  /// What a log that loses nothing tells of a stream, its times counted from 1970.
  static func all(of stream: SimulatedStream) -> [Told] {
    stream.records.map { Told($0, of: stream) }
  }

  private init(_ source: SimulatedRecord, of stream: SimulatedStream) {
    self.source = source
    entry = Gathered.Entry(
      record: 0, time: stream.instant(source.offset).milliseconds,
      channel: Channel(roomID: stream.channel.roomID, login: stream.channel.login),
      text: source.text, id: source.id, userID: source.chatter.userID,
      login: source.chatter.login, displayName: source.chatter.displayName,
      emotes: Told.emotes(of: source), notice: source.notice.map(Gathered.NoticeCopy.init),
      bits: UInt32(source.bits), badge: Told.badge(of: source), isRemoved: false)
  }

  /// `code=id@offset` for each emote of Twitch's, the offset in bytes of the user's words.
  private static func emotes(of record: SimulatedRecord) -> [String] {
    var offset = 0
    return record.tokens.compactMap { token in
      defer { offset += token.text.utf8.count + 1 }
      guard case .emote(let emote) = token, emote.isFirstParty else { return nil }
      return "\(emote.code)=\(emote.id)@\(offset)"
    }
  }

  private static func badge(of record: SimulatedRecord) -> SubscriberBadge {
    guard let subscription = record.subscription else { return SubscriberBadge() }
    return SubscriberBadge(
      tier: UInt8(subscription.tier), months: UInt16(subscription.months), monthsAreExact: true,
      isFounder: subscription.isFounder)
  }
}

extension Gathered.NoticeCopy {
  /// A notice of which nothing but the kind is known.
  init(kind: Notice.Kind) {
    self.init(
      kind: kind, recipientID: "", recipientLogin: "", recipientDisplayName: "", giftGroup: "")
  }

  /// What Twitch's parameters tell of a notice.
  init(_ notice: SimulatedNotice) {
    let values = Dictionary(uniqueKeysWithValues: notice.parameters.map { ($0.name, $0.value) })
    self.init(kind: Notice.Kind(rawValue: notice.kind) ?? .other)
    plan = values["sub-plan"].flatMap(Notice.Plan.init)
    cumulativeMonths = (values["cumulative-months"] ?? values["months"]).flatMap { Int($0) }
    giftMonths = values["gift-months"].flatMap { Int($0) }
    prepaidMonths = values["multimonth-duration"].flatMap { Int($0) }
    prepaidTenure = values["multimonth-tenure"].flatMap { Int($0) }
    wasGifted = values["was-gifted"].map { $0 == "true" }
    viewers = values["viewerCount"].flatMap { Int($0) }
    count = ["mass-gift-count", "threshold", "value", "total-reward-count"]
      .compactMap { values[$0] }.first.flatMap { Int($0) }
    recipientID = values["recipient-id"] ?? ""
    recipientLogin = values["recipient-user-name"] ?? ""
    recipientDisplayName = values["recipient-display-name"] ?? ""
    giftGroup = values["community-gift-id"] ?? values["origin-id"] ?? ""
  }

  /// What is left of a notice of which a log holds Twitch's sentence alone; nil without one.
  var ofSentence: Self? {
    var read = Self(kind: kind)
    switch kind {
    case .sub, .primepaidupgrade, .extendsub: read.plan = plan
    case .resub: (read.plan, read.cumulativeMonths) = (plan, cumulativeMonths)
    case .subgift, .anonsubgift:
      read.kind = .subgift
      (read.plan, read.recipientDisplayName) = (plan, recipientDisplayName)
      if giftMonths != 1 { read.giftMonths = giftMonths }
    case .submysterygift, .anonsubmysterygift:
      read.kind = .submysterygift
      (read.plan, read.count) = (plan, count)
    case .standardpayforward: read.recipientDisplayName = recipientDisplayName
    case .raid: read.viewers = viewers
    case .viewermilestone: read.count = count
    case .giftpaidupgrade, .anongiftpaidupgrade, .communitypayforward, .charitydonation: break
    case .bitsbadgetier: break
    default: return nil
    }
    return read
  }
}
