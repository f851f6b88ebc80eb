public import ChatLogs

extension LogFormat {
  /// The ways in which the format is written, the most usual first.
  public var variants: [LogVariant] {
    switch self {
    case .twitchDownloaderText: textVariants
    case .twitchDownloaderJSON:
      [
        variant("current", "json", TwitchDownloaderJSONWriter(era: .current)),
        variant("v5", "json", TwitchDownloaderJSONWriter(era: .v5)),
      ]
    case .twitchDownloaderHTML:
      [
        variant("current", "html", TwitchDownloaderHTMLWriter(era: .current)),
        variant("old", "html", TwitchDownloaderHTMLWriter(era: .old)),
      ]
    case .taggedIRC:
      [
        variant("justlog", "irc", TaggedIRCWriter(server: .justlog)),
        variant("rustlog", "irc", TaggedIRCWriter(server: .rustlog)),
      ]
    case .gqlJSON:
      [
        variant("GQL", "json", GQLWriter()),
        variant("PowerShell", "json", PowerShellGQLWriter()),
      ]
    case .rechatJSON:
      [
        variant("list", "json", RechatWriter(shape: .list)),
        variant("lines", "json", RechatWriter(shape: .lines)),
      ]
    case .recentMessages: [variant("service", "json", RecentMessagesWriter())]
    case .justlogJSON:
      [
        variant("justlog", "json", JustlogJSONWriter(shape: .justlog)),
        variant("rustlog", "json", JustlogJSONWriter(shape: .rustlog)),
        variant("rustlog lines", "ndjson", JustlogJSONWriter(shape: .rustlogLines)),
      ]
    case .justlogText:
      [
        variant("justlog", "txt", JustlogTextWriter(server: .justlog)),
        variant("rustlog", "txt", JustlogTextWriter(server: .rustlog)),
      ]
    case .chatDownloaderVOD:
      [
        variant("list", "json", ChatDownloaderWriter(isLive: false, shape: .list)),
        variant("lines", "jsonl", ChatDownloaderWriter(isLive: false, shape: .lines)),
      ]
    case .chatDownloaderLive:
      [
        variant("list", "json", ChatDownloaderWriter(isLive: true, shape: .list)),
        variant("lines", "jsonl", ChatDownloaderWriter(isLive: true, shape: .lines)),
      ]
    case .chatDownloaderCSV:
      [
        variant("VOD", "csv", ChatDownloaderWriter(isLive: false, shape: .table)),
        variant("live", "csv", ChatDownloaderWriter(isLive: true, shape: .table)),
      ]
    case .chatDownloaderText:
      [
        variant("VOD", "txt", ChatDownloaderTextWriter(isLive: false)),
        variant("live", "txt", ChatDownloaderTextWriter(isLive: true)),
      ]
    case .tcdText: [variant("default", "txt", TCDTextWriter())]
    case .koreanClient: [variant("client", "txt", KoreanClientWriter())]
    case .chatty: [variant("client", "log", ChattyWriter())]
    case .chatterino: [variant("client", "log", ChatterinoWriter())]
    case .tabLog: [variant("logger", "log", TabLogWriter())]
    case .epochText:
      [
        variant("seconds", "txt", EpochTextWriter(isInMilliseconds: false)),
        variant("milliseconds", "txt", EpochTextWriter(isInMilliseconds: true)),
      ]
    case .untaggedIRC: [variant("socket", "log", SocketWriter())]
    case .csv:
      [
        table("seconds", TableWriter(time: .seconds)),
        table("clock", TableWriter(time: .clock, lineEnd: .crlf)),
        table("ISO 8601", TableWriter(time: .iso8601)),
        table("no times", TableWriter(time: .none)),
      ]
    case .csvOfChannels:
      [
        table("ISO 8601", TableWriter(time: .iso8601, hasChannel: true)),
        table("epoch", TableWriter(time: .epoch, hasChannel: true, lineEnd: .crlf)),
      ]
    }
  }

  private var textVariants: [LogVariant] {
    [
      variant("relative", "txt", TwitchDownloaderTextWriter(stamp: .relative)),
      variant(
        "relative, CRLF", "txt", TwitchDownloaderTextWriter(stamp: .relative, lineEnd: .crlf)),
      variant("UTC", "txt", TwitchDownloaderTextWriter(stamp: .utc)),
      variant("UTC with milliseconds", "txt", TwitchDownloaderTextWriter(stamp: .utcMilliseconds)),
      variant("no times", "txt", TwitchDownloaderTextWriter(stamp: .none)),
    ]
  }

  private func variant(_ name: String, _ ending: String, _ writer: some LogWriter) -> LogVariant {
    LogVariant(self, name, ending: ending, writer)
  }

  private func table(_ name: String, _ writer: TableWriter) -> LogVariant {
    LogVariant(self, name, ending: "csv", columns: writer.columns, writer)
  }
}
