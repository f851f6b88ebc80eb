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
  /// Comments of a VOD as Twitch's GQL gives them: `[{"contentOffsetSeconds": 9, …}]`.
  case gqlJSON = "twitch-gql-json"
  /// Comments of a VOD as Twitch's API v5 gave them: `[{"content_offset_seconds": 9.5, …}]`.
  case rechatJSON = "rechat-json"
  /// The recent-messages service: `{"messages": ["@tags… PRIVMSG …"]}`.
  case recentMessages = "recent-messages"
  /// Messages as justlog and rustlog answer them: `{"messages": [{"tags": …}]}`, or one a line.
  case justlogJSON = "justlog-json"
  /// chat-downloader on a VOD: `[{"time_in_seconds": 9, …}]`, or one a line.
  case chatDownloaderVOD = "chat-downloader-vod"
  /// chat-downloader on a live channel: `[{"action_type": "text_message", …}]`, or one a line.
  case chatDownloaderLive = "chat-downloader-live"
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
  /// TwitchDownloader HTML: a page with one `<pre>` a comment.
  case twitchDownloaderHTML = "twitchdownloader-html"

  /// chat-downloader text: `1:02:03 | (Moderator) name: text`, or with local dates.
  case chatDownloaderText = "chat-downloader-txt"
  /// tcd (Twitch-Chat-Downloader) text: `[0:01:02] <@name> text`.
  case tcdText = "tcd-txt"
  /// chat-downloader CSV: JSON paths as column names, of a VOD or of a live channel.
  case chatDownloaderCSV = "chat-downloader-csv"
  /// A CSV table of one stream, whose columns a person has named.
  case csv
  /// A CSV table with times, and channels in one of the columns that a person has named.
  case csvOfChannels = "csv-channels"

  /// What `Message.time` counts from and how the log's records fall into streams.
  public var layout: LogLayout {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderJSON, .twitchDownloaderHTML, .gqlJSON, .rechatJSON,
      .chatDownloaderVOD, .chatDownloaderText, .chatDownloaderCSV, .tcdText, .csv, .koreanClient,
      .chatty,
      .epochText, .tabLog,
      .chatterino:
      .oneStream
    case .taggedIRC, .recentMessages, .justlogJSON, .chatDownloaderLive, .csvOfChannels,
      .untaggedIRC, .justlogText:
      .channelDays
    }
  }

  /// How much the format tells, for choosing between two logs of one stream; more is better.
  public var richness: Int {
    switch self {
    case .csv, .csvOfChannels: 0
    case .twitchDownloaderText, .koreanClient, .chatty, .epochText, .tabLog, .untaggedIRC,
      .chatterino, .justlogText, .chatDownloaderText, .tcdText:
      1
    // A page tells logins, badges and some emotes, but neither user ids nor all emotes.
    case .twitchDownloaderHTML: 2
    case .twitchDownloaderJSON, .gqlJSON, .rechatJSON, .chatDownloaderVOD, .chatDownloaderCSV: 3
    case .taggedIRC, .recentMessages, .justlogJSON, .chatDownloaderLive: 4
    }
  }

  /// Whether a program that listens to chat may have written one message twice without an id.
  ///
  /// What downloads VODs tells the comments of one download apart by their ids, also where it writes
  /// none, so what stands there twice was said twice.
  public var mayRepeatWithoutIDs: Bool {
    switch self {
    case .koreanClient, .chatty, .epochText, .tabLog, .untaggedIRC, .chatterino, .justlogText,
      .taggedIRC, .recentMessages, .justlogJSON, .chatDownloaderLive, .csvOfChannels:
      true
    case .twitchDownloaderText, .twitchDownloaderJSON, .twitchDownloaderHTML, .gqlJSON, .rechatJSON,
      .chatDownloaderVOD, .chatDownloaderText, .chatDownloaderCSV, .tcdText, .csv:
      false
    }
  }

  /// Whether the format marks all first-party emotes, so that their names are not searched for.
  public var marksFirstPartyEmotes: Bool {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderHTML, .koreanClient, .chatty, .epochText, .tabLog,
      .untaggedIRC, .chatterino, .justlogText, .chatDownloaderText, .tcdText, .csv, .csvOfChannels:
      false
    case .twitchDownloaderJSON, .gqlJSON, .rechatJSON, .chatDownloaderVOD,
      .chatDownloaderCSV, .taggedIRC, .recentMessages, .justlogJSON, .chatDownloaderLive:
      true
    }
  }
}
