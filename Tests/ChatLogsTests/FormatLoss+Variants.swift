import ChatSimulation

@testable import ChatLogs

extension FormatLoss {
  /// The losses of each variant of each format, from what is known of the programs that write it.
  private static let table = ofVODs.merging(ofLoggers) { $1 }.merging(ofClients) { $1 }
    .merging(ofText) { $1 }.merging(ofTables) { $1 }

  /// The losses of a variant.
  init(_ variant: LogVariant) {
    guard let place = variant.format.variants.firstIndex(where: { $0.name == variant.name }),
      let losses = FormatLoss.table[variant.format], place < losses.count
    else { preconditionFailure("no losses are listed for \(variant)") }
    self = losses[place]
  }

  private static let noChannel: [Loss] = [.channelID, .channelLogin]
  /// What goes with everything but names and text.
  private static let plain: [Loss] = [.ids, .userIDs, .emotes, .badges, .bits, .channelID]
  private static let vod: [Loss] = [.noticeParameters, .milliseconds, .exactMonths]
  private static let v5: [Loss] = [.unknownSentences, .exactMonths, .longIDs]
  private static let live: [Loss] = [
    .foreignLogins, .recipientNames, .founderMonths, .channelLogin,
  ]
  private static let vodItem = FormatLoss(vod + noChannel + [.bits])
  private static let liveItem = FormatLoss(live, ignored: [.moderation: 1])
  private static let tagged = FormatLoss([], ignored: [.moderation: 1])

  private static let ofVODs: [LogFormat: [FormatLoss]] = [
    .twitchDownloaderJSON: [FormatLoss(vod), FormatLoss(v5)],
    .twitchDownloaderHTML: [.exactMonths, .badges].map { (lastOne: Loss) in
      FormatLoss(
        noChannel + [
          .noticeParameters, .outerSpaces, .milliseconds, .ids, .userIDs, .bits, lastOne,
        ])
    },
    .gqlJSON: [
      FormatLoss(vod + noChannel + [.bits]), FormatLoss(vod + [.channelLogin]),
    ],
    .rechatJSON: [FormatLoss(v5, ignored: [.server: 1]), FormatLoss(v5 + [.channelLogin])],
    .chatDownloaderVOD: [vodItem, vodItem],
  ]

  private static let ofLoggers: [LogFormat: [FormatLoss]] = [
    .taggedIRC: [tagged, tagged],
    .recentMessages: [tagged],
    .justlogJSON: [
      tagged, tagged, FormatLoss([.messageLogins, .channelLogin], ignored: [.moderation: 1]),
    ],
    .chatDownloaderLive: [liveItem, liveItem],
    // justlog leaves an empty line for a notice without words.
    .justlogText: [
      FormatLoss(
        plain + [.authorlessNotices, .displayNames, .milliseconds], ignored: [.moderation: 23]),
      FormatLoss(
        plain + [.foreignNotices, .noticeParameters, .displayNames, .milliseconds],
        ignored: [.moderation: 1]),
    ],
    .tabLog: [
      FormatLoss(plain + [.notices, .displayNames, .channelLogin], ignored: [.server: 1])
    ],
    .epochText: [
      FormatLoss(plain + [.modernNotices, .messageNames, .channelLogin, .milliseconds]),
      FormatLoss(plain + [.modernNotices, .messageNames, .channelLogin]),
    ],
    .untaggedIRC: [
      FormatLoss(
        plain + [.notices, .milliseconds, .displayNames], ignored: [.server: 2, .blank: 9])
    ],
  ]

  private static let ofClients: [LogFormat: [FormatLoss]] = [
    .koreanClient: [
      FormatLoss(plain + [.noticeParameters, .logins, .milliseconds, .channelLogin])
    ],
    .chatty: [
      FormatLoss(
        plain + [.noticesByClient, .milliseconds, .latinLogins],
        ignored: [.moderation: 1, .server: 12])
    ],
    .chatterino: [
      FormatLoss(
        plain + [
          .noticesBesideWords, .noticesByClient, .milliseconds, .latinDisplayNames, .channelLogin,
        ], ignored: [.moderation: 1, .server: 9])
    ],
  ]

  private static let ofText: [LogFormat: [FormatLoss]] = [
    .twitchDownloaderText: [[.milliseconds], [.milliseconds], [.milliseconds], [], [.times]].map {
      FormatLoss(names + $0)
    },
    .chatDownloaderText: [
      FormatLoss(names + [.spacedNames, .milliseconds], rejected: [.noAuthor: 1]),
      // The name alone stands there of 18 notices without words.
      FormatLoss(
        plain + [.noticesByTemplate, .spacedNames, .milliseconds, .logins, .channelLogin],
        ignored: [.moderation: 1], rejected: [.noAuthor: 19]),
    ],
    .tcdText: [FormatLoss(names + [.milliseconds])],
  ]
  private static let names = plain + [.noticeParameters, .logins, .channelLogin]

  private static let ofTables: [LogFormat: [FormatLoss]] = [
    .chatDownloaderCSV: [vodItem, liveItem],
    .csv: [[], [.milliseconds], [], [.times]].map {
      FormatLoss(plain + [.noticeParameters, .outerSpaces, .latinLogins, .channelLogin] + $0)
    },
    .csvOfChannels: [[], []].map {
      FormatLoss(plain + [.noticeParameters, .outerSpaces, .latinLogins] + $0)
    },
  ]
}
