/// The shapes of chat log that can be read.
///
/// The raw value is the name used by `--format`, in `sources.format` and in the documentation.
public enum LogFormat: String, CaseIterable, Sendable {
  /// TwitchDownloader text: `[0:01:02] name: text`, UTC or no time stamp.
  case twitchDownloaderText = "twitchdownloader-txt"
  /// TwitchDownloader JSON: one object with a `comments` array.
  case twitchDownloaderJSON = "twitchdownloader-json"
  /// Raw IRC lines with IRCv3 tags, as justlog stores them.
  case taggedIRC = "irc"
  /// A chat client's log with a Korean clock: `[21. 11. 17. 오전 06:50:57] <name> text`.
  case koreanClient = "korean-client"
  /// Chatty: `[07:05:04] <@+name> text` below a header with the day and the zone.
  case chatty
  /// `1480664483 name: text`, the time in seconds or milliseconds since 1970.
  case epochText = "epoch-txt"
  /// `2021-06-15 18:55:59,873`, name and text with TABs between them.
  case tabLog = "tab-log"
  /// What a socket gave: IRC lines without tags, with a stamp before each chunk.
  case untaggedIRC = "irc-untagged"
  /// Chatterino: `[10:00:05] login: text` below a header with the day and the zone.
  case chatterino
  /// The text of justlog and rustlog: `[2020-01-2 15:04:05] #channel login: text`.
  case justlogText = "justlog-txt"

  /// What `Message.time` counts from and how the log's records fall into streams.
  public var layout: LogLayout {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderJSON: .oneStream
    case .koreanClient, .chatty, .epochText, .tabLog, .chatterino: .oneStream
    case .taggedIRC, .untaggedIRC, .justlogText: .channelDays
    }
  }

  /// How much the format tells, for choosing between two logs of one stream; more is better.
  public var richness: Int {
    switch self {
    case .twitchDownloaderText, .koreanClient, .chatty, .epochText, .tabLog, .untaggedIRC,
      .chatterino, .justlogText:
      1
    case .twitchDownloaderJSON: 2
    case .taggedIRC: 3
    }
  }

  /// Whether the format marks first-party emotes itself, so that their names are not searched for.
  public var marksFirstPartyEmotes: Bool {
    switch self {
    case .twitchDownloaderText, .koreanClient, .chatty, .epochText, .tabLog, .untaggedIRC,
      .chatterino, .justlogText:
      false
    case .twitchDownloaderJSON, .taggedIRC: true
    }
  }
}
