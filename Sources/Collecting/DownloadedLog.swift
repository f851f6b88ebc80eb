import Chat
import ChatLogs
import Foundation

/// A whole chat log as the downloader wrote it, and what it and the list of VODs tell of the VOD.
struct DownloadedLog {
  /// Why a file is not taken.
  enum Defect: Error, Equatable {
    /// There is no file.
    case missing
    /// It ends too early, or is no chat log.
    case notWhole
    /// It holds the chat of another VOD: that one's id.
    case ofOther(id: String)
    /// It is of another channel: that one's login, else its numeric id.
    case ofChannel(String)
  }

  private let vod: VOD
  private let facts: LogFacts

  /// Reads the file to its end; a log without any message is whole, too.
  ///
  /// - Throws: `Defect` when it is not the VOD's whole chat, or the VOD is not the channel's.
  init(_ path: String, of vod: VOD) throws(Defect) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing }
    guard let facts = DownloadedLog.facts(of: path) else { throw .notWhole }
    if let id = facts.vodID, id != vod.id { throw .ofOther(id: id) }
    if let channel = DownloadedLog.otherChannel(facts.channel, than: vod) {
      throw .ofChannel(channel)
    }
    self.vod = vod
    self.facts = facts
  }

  /// The channel that a log names, if it is another than a VOD's; a channel that was renamed keeps
  /// its id, so the login counts only where one of the ids is not known.
  private static func otherChannel(_ channel: Channel, than vod: VOD) -> String? {
    let isOther =
      if let own = channel.roomID, let known = vod.roomID { own != known } else {
        channel.login.map { $0 != vod.login } ?? false
      }
    return isOther ? channel.login ?? channel.roomID : nil
  }

  /// What a whole chat log of TwitchDownloader says of itself; nil for any other file.
  private static func facts(of path: String) -> LogFacts? {
    guard var reader = try? LogReader(.file(path: path), format: nil),
      reader.format == .twitchDownloaderJSON
    else { return nil }
    var block = MessageBlock()
    while true {
      guard let hasMore = try? reader.read(into: &block) else { return nil }
      if !hasMore { break }
    }
    return reader.facts.flags.contains(.truncated) ? nil : reader.facts
  }

  private var start: Instant? { vod.createdAt ?? facts.startedAt }

  /// Where the log belongs, below the folder of all: `CHANNEL/2026-03-01T11-07-00Z-VODID.json`.
  var name: String {
    guard let start else { return "\(vod.login)/\(vod.id).json" }
    let second = Instant(milliseconds: start.milliseconds / 1000 * 1000)
    return "\(vod.login)/\(second.description.replacing(":", with: "-"))-\(vod.id).json"
  }

  /// The sidecar; the log's own word goes first, except for the start.
  ///
  /// Of two lengths it keeps the larger one: the next run compares it with the list's, which may stay
  /// longer than the log for ever.
  var sidecar: Sidecar {
    Sidecar(
      channel: facts.channel.login ?? vod.login, roomID: facts.channel.roomID ?? vod.roomID,
      startedAt: start?.description, vodID: vod.id, title: facts.title ?? vod.title,
      seconds: [facts.seconds, vod.seconds.map(Double.init)].compactMap { $0 }.max())
  }
}

extension DownloadedLog.Defect: CustomStringConvertible {
  /// What happened and what to do, in one sentence.
  var description: String {
    switch self {
    case .missing: "\(DownloaderProgram.name) ended well but wrote no file; run this again"
    case .notWhole:
      "\(DownloaderProgram.name) ended well but wrote no whole chat log; run this again"
    case .ofOther(let id):
      "\(DownloaderProgram.name) wrote the chat of VOD \(id) instead; check the program"
    case .ofChannel(let channel): "it is of the channel \(channel)"
    }
  }
}
