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

  /// What `Message.time` counts from and how the log's records fall into streams.
  public var layout: LogLayout {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderJSON: .oneStream
    case .taggedIRC: .channelDays
    }
  }

  /// How much the format tells, for choosing between two logs of one stream; more is better.
  public var richness: Int {
    switch self {
    case .twitchDownloaderText: 1
    case .twitchDownloaderJSON: 2
    case .taggedIRC: 3
    }
  }

  /// Whether the format marks first-party emotes itself, so that their names are not searched for.
  public var marksFirstPartyEmotes: Bool { self != .twitchDownloaderText }
}
