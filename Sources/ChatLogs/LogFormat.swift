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

  /// What `Message.time` counts from and how the log's records fall into streams.
  public var layout: LogLayout {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderJSON, .gqlJSON, .rechatJSON, .chatDownloaderVOD:
      .oneStream
    case .taggedIRC, .recentMessages, .justlogJSON, .chatDownloaderLive: .channelDays
    }
  }

  /// How much the format tells, for choosing between two logs of one stream; more is better.
  public var richness: Int {
    switch self {
    case .twitchDownloaderText: 1
    case .twitchDownloaderJSON, .gqlJSON, .rechatJSON, .chatDownloaderVOD: 2
    case .taggedIRC, .recentMessages, .justlogJSON, .chatDownloaderLive: 3
    }
  }

  /// Whether the format marks first-party emotes itself, so that their names are not searched for.
  public var marksFirstPartyEmotes: Bool { self != .twitchDownloaderText }
}
