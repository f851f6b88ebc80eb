import Chat
import Statistics

/// When one channel is live, and how lively its chat is then.
struct LiveWindows: Sendable {
  let login: String
  /// How many people may chat.
  let chatters: Int
  /// The streams, sorted by start; they do not overlap.
  let streams: [StreamPlan]

  /// Live time in seconds.
  var seconds: Double { streams.reduce(0) { $0 + Double($1.seconds) } }

  /// The number of the stream that is live at a moment, if one is.
  func stream(at moment: Instant) -> Int? {
    var low = 0
    var high = streams.count
    while low < high {
      let middle = (low + high) / 2
      if streams[middle].end <= moment { low = middle + 1 } else { high = middle }
    }
    return low < streams.count && streams[low].startedAt <= moment ? low : nil
  }

  /// A moment of a stream, likelier where chat is lively.
  static func moment(in stream: StreamPlan, _ random: inout Xoshiro256) -> Instant {
    let most = stream.activity.max() ?? 1
    while true {
      let offset = random.next(below: stream.seconds * 1000)
      if random.uniform() * most < stream.activity(at: offset / 1000) {
        return stream.instant(offset)
      }
    }
  }

  /// The moment at which so much live time after another has passed; nil when streams end before.
  func moment(_ seconds: Double, after moment: Instant) -> Instant? {
    var left = Int64(seconds * 1000) + 1
    for stream in streams where stream.end > moment {
      let from = max(stream.startedAt.milliseconds, moment.milliseconds)
      let span = stream.end.milliseconds - from
      if left < span { return Instant(milliseconds: from + left) }
      left -= span
    }
    return nil
  }
}

extension LiveWindows {
  init(_ channel: ChannelPlan) {
    self.init(
      login: channel.channel.login, chatters: channel.chatters, streams: channel.streams)
  }
}
