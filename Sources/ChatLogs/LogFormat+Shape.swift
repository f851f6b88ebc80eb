extension LogFormat {
  /// What a log of the format is known by: the shape of its lines, or what it holds.
  var shape: String {
    switch self {
    case .twitchDownloaderText: "[h:mm:ss] name: text"
    case .twitchDownloaderJSON: "an object with comments, and video, streamer or FileInfo"
    case .taggedIRC: "time @tags :prefix COMMAND"
    case .gqlJSON: "records with contentOffsetSeconds, or answers of GQL"
    case .rechatJSON: "records with content_offset_seconds, or rechat messages"
    case .recentMessages: "its messages are a list of IRC lines"
    case .justlogJSON: "records with tags, text and timestamp"
    case .chatDownloaderVOD: "records with message_type and time_in_seconds"
    case .chatDownloaderLive: "records with message_type and action_type"
    case .koreanClient: "[YY. M. D. 오전 hh:mm:ss] <name> text"
    case .chatty: "it begins with '# Log started: '"
    case .epochText: "seconds-since-1970 name: text"
    case .tabLog: "time TAB name TAB text"
    case .untaggedIRC: "time :prefix COMMAND"
    case .chatterino: "it begins with '# Start logging at '"
    case .justlogText: "[YYYY-MM-D hh:mm:ss] #channel name: text"
    case .twitchDownloaderHTML: "a page with TwitchDownloader's style sheet or comments"
    case .chatDownloaderText: "time | (badges) name: text"
    case .tcdText: "[h:mm:ss] <@name> text"
    case .chatDownloaderCSV: "a first line with the names of chat-downloader's columns"
    case .csv, .csvOfChannels: "a table whose columns are named beside it"
    }
  }
}
