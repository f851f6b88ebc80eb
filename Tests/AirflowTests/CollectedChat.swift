import Foundation

/// The chat that lies in the folder of collected logs, counted without any of the project's code.
struct CollectedChat: Decodable {
  private struct Video: Decodable {
    var id: String
    var created_at: String
  }

  private struct Streamer: Decodable {
    var login: String
  }

  private struct Comment: Decodable {
    struct Message: Decodable {
      var body: String
    }
    var message: Message
  }

  private var video: Video
  private var streamer: Streamer
  private var comments: [Comment]

  /// Every log below a folder.
  static func all(below folder: String) throws -> [CollectedChat] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") && !$0.hasSuffix(".meta.json") && !$0.hasPrefix(".") }
      .map { path in
        let data = try Data(contentsOf: URL(filePath: folder + "/" + path))
        return try JSONDecoder().decode(CollectedChat.self, from: data)
      }
  }

  /// The VOD, its channel and its number of messages, as a row.
  var stream: String { "\(streamer.login)|vod:\(video.id)|\(comments.count)" }

  /// The emotes of the channel itself, in each message that has any.
  private var ownEmotes: [[String]] {
    let own = OfferedChannel.words.union(OfferedChannel.all.map(\.ownEmote))
    return comments.map { comment in
      comment.message.body.split(separator: " ").map(String.init).filter(own.contains)
    }.filter { !$0.isEmpty }
  }

  /// How often each of the channel's emotes is used on each day, as sorted rows.
  static func daily(_ chats: [CollectedChat]) -> [String] {
    rows(
      chats.flatMap { chat in
        let head = "\(chat.video.created_at.prefix(10))|\(chat.streamer.login)"
        return chat.ownEmotes.joined().map { "\(head)|\($0)" }
      })
  }

  /// In how many messages each emote is the first one of the channel's, as sorted rows.
  static func totals(_ chats: [CollectedChat]) -> [String] {
    rows(chats.flatMap { $0.ownEmotes.map { $0[0] } })
  }

  private static func rows(_ keys: [String]) -> [String] {
    Dictionary(grouping: keys) { $0 }.map { "\($0.key)|\($0.value.count)" }.sorted()
  }
}
