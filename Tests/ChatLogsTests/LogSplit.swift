import ChatSimulation

@testable import ChatLogs

/// Where logs of a format may be cut in two.
enum LogSplit: Equatable {
  /// Before any line.
  case anywhere
  /// Before any line, if the second half has the first lines too: names of columns, or the day and
  /// the channel.
  case belowHead(lines: Int)
  /// Before a line that has a stamp; other lines have the stamp above them.
  case beforeStamps
  /// Between records, as documents with brackets of their own.
  case betweenRecords

  /// Whether the bytes can be cut.
  var isByLine: Bool { self != .betweenRecords }
}

extension LogFormat {
  /// Where logs of the format, in any variant, may be cut in two.
  var split: LogSplit {
    switch self {
    case .csv, .csvOfChannels, .chatDownloaderCSV, .chatterino: .belowHead(lines: 1)
    case .chatty: .belowHead(lines: 3)
    case .untaggedIRC: .beforeStamps
    case .twitchDownloaderJSON, .twitchDownloaderHTML, .gqlJSON, .rechatJSON, .recentMessages,
      .justlogJSON, .chatDownloaderVOD, .chatDownloaderLive:
      .betweenRecords
    case .twitchDownloaderText, .taggedIRC, .koreanClient, .epochText, .tabLog, .justlogText,
      .chatDownloaderText, .tcdText:
      .anywhere
    }
  }
}

extension LogFormat {
  /// Whether each line of a log is one record, whatever stands there.
  var hasRecordsOfLines: Bool {
    switch self {
    case .csv, .csvOfChannels, .chatDownloaderCSV: false
    default: split.isByLine
    }
  }
}

extension SimulatedStream {
  /// The records before a place and those from it on, with the bans of their times.
  func halves(at place: Int) -> (SimulatedStream, SimulatedStream) {
    var (first, second) = (self, self)
    first.records = Array(records[..<place])
    second.records = Array(records[place...])
    let time = records[place].offset
    first.bans = bans.filter { $0.offset < time }
    second.bans = bans.filter { $0.offset >= time }
    return (first, second)
  }
}

extension LogVariant {
  /// The logs of a stream before and after a record, or its log cut at about that line.
  func halves(of stream: SimulatedStream, at place: Int) -> ([UInt8], [UInt8]) {
    guard format.split.isByLine else {
      let (first, second) = stream.halves(at: place)
      return (bytes(first), bytes(second))
    }
    let log = SplitLog(bytes(stream), at: format.split)
    return log.halves(at: log.cuts[place * log.cuts.count / stream.records.count])
  }
}
