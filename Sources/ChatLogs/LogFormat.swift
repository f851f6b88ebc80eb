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
  /// TwitchDownloader HTML: a page with one `<pre>` a comment.
  case twitchDownloaderHTML = "twitchdownloader-html"

  /// chat-downloader CSV: JSON paths as column names, of a VOD or of a live channel.
  case chatDownloaderCSV = "chat-downloader-csv"
  /// A CSV table of one stream, whose columns a person has named.
  case csv
  /// A CSV table with times, and channels in one of the columns that a person has named.
  case csvOfChannels = "csv-channels"

  /// What `Message.time` counts from and how the log's records fall into streams.
  public var layout: LogLayout {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderJSON, .twitchDownloaderHTML, .csv,
      .chatDownloaderCSV:
      .oneStream
    case .taggedIRC, .csvOfChannels: .channelDays
    }
  }

  /// How much the format tells, for choosing between two logs of one stream; more is better.
  public var richness: Int {
    switch self {
    case .csv, .csvOfChannels: 0
    case .twitchDownloaderText, .twitchDownloaderHTML: 1
    case .twitchDownloaderJSON, .chatDownloaderCSV: 2
    case .taggedIRC: 3
    }
  }

  /// Whether the format marks all first-party emotes, so that their names are not searched for.
  public var marksFirstPartyEmotes: Bool {
    switch self {
    case .twitchDownloaderText, .twitchDownloaderHTML, .csv, .csvOfChannels: false
    case .twitchDownloaderJSON, .taggedIRC, .chatDownloaderCSV: true
    }
  }

  /// Whether the format carries badges.
  public var carriesBadges: Bool { ![.twitchDownloaderText, .csv, .csvOfChannels].contains(self) }
}
