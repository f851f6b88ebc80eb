import Chat
import ChatSimulation

@testable import ChatLogs

/// Something that a format does not tell; raw values are the words of Data/chat-logs.md.
enum Loss: String, CaseIterable {
  // What becomes of notices comes first: it needs to know who said them.
  case notices = "notices"
  case modernNotices = "all notices but subscriptions"
  case noticesBesideWords = "which notice words stand behind"
  case noticesByClient = "all of notices but known sentences"
  case noticesByTemplate = "all of notices but the sentences of gifts and resubscriptions"
  case noticeParameters = "all of notices but their sentences"
  case foreignNotices = "notices of names unlike the login"
  case spacedNames = "messages of names of several words"
  case unknownSentences = "words behind unknown sentences"
  case authorlessNotices = "all of notices but their words"
  case outerSpaces = "spaces around text"
  case milliseconds = "milliseconds"
  case times = "times"
  case ids = "message ids"
  case longIDs = "ids in full"
  case userIDs = "user ids"
  case logins = "logins"
  case latinLogins = "logins of Latin names"
  case foreignLogins = "logins unlike the name"
  case messageLogins = "logins in messages"
  case displayNames = "display names"
  case messageNames = "display names in messages"
  case latinDisplayNames = "Latin display names"
  case emotes = "emotes"
  case badges = "badges"
  case exactMonths = "exact months"
  case founderMonths = "founders' months"
  case bits = "bits"
  case giftIDs = "recipients' logins, ids and gift groups"
  case recipientNames = "recipients' display names"
  case channelID = "channel's id"
  case channelLogin = "channel's login"

  /// What is left of what a log tells.
  func applied(to told: [Told]) -> [Told] {
    switch self {
    case .notices: told.filter { $0.entry.notice == nil }
    case .modernNotices: told.compactMap(Loss.inOldWords)
    case .noticesByClient: told.compactMap(Loss.byClient)
    case .noticesByTemplate: told.compactMap(Loss.byTemplate)
    case .spacedNames: told.filter { !$0.source.chatter.displayName.contains(" ") }
    case .noticesBesideWords: told.flatMap(Loss.apart)
    case .authorlessNotices: told.compactMap(Loss.authorless)
    case .foreignNotices: told.map(Loss.ofKnownName)
    case .noticeParameters: told.map(Loss.bySentence)
    case .unknownSentences: told.map(Loss.byKind)
    default:
      told.map { each in
        var each = each
        change(&each)
        return each
      }
    }
  }

  /// Takes one thing away from a record.
  private func change(_ told: inout Told) {
    let chatter = told.source.chatter
    let isLatin = chatter.displayName.utf8.allSatisfy { $0 < 0x80 }
    switch self {
    case .outerSpaces:
      while told.entry.text.last == " " { told.entry.text.removeLast() }
    case .milliseconds: told.entry.time -= told.entry.time % 1000
    case .times: told.entry.time = Message.noTime
    case .ids: told.entry.id = ""
    case .longIDs: told.entry.id = String(told.entry.id.prefix(8))
    case .userIDs: told.entry.userID = ""
    case .logins: told.entry.login = ""
    case .latinLogins: if isLatin { told.entry.login = "" }
    case .foreignLogins:
      let isUnlike = chatter.displayName.lowercased() != chatter.login
      if isUnlike { told.entry.login = "" }
    case .messageLogins: if told.entry.notice == nil { told.entry.login = "" }
    case .displayNames: told.entry.displayName = ""
    case .messageNames: if told.entry.notice == nil { told.entry.displayName = "" }
    case .latinDisplayNames:
      if isLatin, told.entry.notice == nil { told.entry.displayName = "" }
    case .emotes: told.entry.emotes = []
    case .badges: told.entry.badge = nil
    case .exactMonths: told.entry.badge = Loss.inexact(told)
    case .founderMonths:
      if told.entry.badge?.isFounder == true { told.entry.badge = Loss.inexact(told) }
    case .bits: told.entry.bits = 0
    case .giftIDs:
      told.entry.notice?.recipientLogin = ""
      told.entry.notice?.recipientID = ""
      told.entry.notice?.giftGroup = ""
    case .recipientNames:
      guard let login = told.entry.notice?.recipientLogin else { return }
      told.entry.notice?.recipientDisplayName = login
      told.entry.notice?.recipientLogin = ""
    case .channelID: told.entry.channel.roomID = nil
    case .channelLogin: told.entry.channel.login = nil
    default: break
    }
  }

  private static func inexact(_ told: Told) -> SubscriberBadge? {
    guard var badge = told.entry.badge, let subscription = told.source.subscription else {
      return told.entry.badge
    }
    badge.months = subscription.isFounder ? 0 : UInt16(subscription.badgeMonths)
    badge.monthsAreExact = false
    return badge
  }

  /// A sentence in the text makes a notice when it is known, else the text is chat.
  private static func bySentence(_ told: Told) -> Told {
    guard let notice = told.entry.notice else { return told }
    var known = told
    known.entry.notice = notice.ofSentence
    return known.entry.notice == nil ? joined(known) : known
  }

  /// An unknown sentence passes for the user's words where the kind of notice has such.
  private static func byKind(_ told: Told) -> Told {
    guard let notice = told.entry.notice, notice.ofSentence == nil else { return told }
    return [.unraid, .rewardgift].contains(notice.kind) ? told : joined(told)
  }

  /// The sentence and the words as one text.
  private static func joined(_ told: Told) -> Told {
    var told = told
    told.entry.text = told.source.body
    told.entry.emotes = told.entry.emotes.map { moved($0, told.source) }
    return told
  }

  /// A mark `code=id@offset` in the words, moved to where it stands in the whole body.
  private static func moved(_ mark: String, _ record: SimulatedRecord) -> String {
    let parts = mark.split(separator: "@")
    return "\(parts[0])@\((Int(parts[1]) ?? 0) + record.systemPrefix.utf8.count)"
  }

  private static func ofKnownName(_ told: Told) -> Told {
    guard told.entry.notice != nil,
      told.source.chatter.displayName.utf8.contains(where: { $0 > 127 })
    else { return told }
    var told = joined(told)
    told.entry.notice = nil
    return told
  }

  /// A client prints the sentence; what it does not know to be a notice has no author.
  private static func byClient(_ told: Told) -> Told? {
    guard let notice = told.entry.notice else { return told }
    guard let read = notice.ofSentence, notice.kind != .charitydonation else { return nil }
    var told = told
    told.entry.notice = read
    told.entry.login = ""
    if told.source.chatter.login == "ananonymousgifter" || notice.kind == .bitsbadgetier {
      told.entry.displayName = ""
    }
    return told
  }

  /// A template prints the sentences of two kinds; of the others it prints the words as a message.
  private static func byTemplate(_ told: Told) -> Told? {
    guard let notice = told.entry.notice else { return told }
    if [.subgift, .resub].contains(notice.kind) { return byClient(told) }
    var told = told
    told.entry.notice = nil
    return told.entry.text.isEmpty ? nil : told
  }

  /// The words of a notice alone, of nobody known.
  private static func authorless(_ told: Told) -> Told? {
    guard told.entry.notice != nil else { return told }
    var told = told
    told.entry.notice = Gathered.NoticeCopy(kind: .other)
    told.entry.login = ""
    return told.entry.text.isEmpty ? nil : told
  }

  /// The words of a notice as a message of their own behind it.
  private static func apart(_ told: Told) -> [Told] {
    guard told.entry.notice != nil else { return [told] }
    var (notice, words) = (told, told)
    notice.entry.text = ""
    notice.entry.emotes = []
    words.entry.notice = nil
    return told.entry.text.isEmpty ? [notice] : [notice, words]
  }

  /// What the user `twitchnotify` said until 2017: of whom, and for how long.
  private static func inOldWords(_ told: Told) -> Told? {
    guard let notice = told.entry.notice else { return told }
    guard [.sub, .resub].contains(notice.kind), let subscription = told.source.subscription else {
      return nil
    }
    var told = told
    var read = Gathered.NoticeCopy(kind: notice.kind)
    if notice.kind == .resub { read.cumulativeMonths = notice.cumulativeMonths }
    if notice.kind == .sub, subscription.isPrime { read.plan = .prime }
    told.entry.notice = read
    told.entry.text = ""
    told.entry.emotes = []
    told.entry.login = ""
    return told
  }
}
