import Foundation
import Synchronization
import TestKit

/// Twitch and the emote services, as one server with a folder for each.
final class OfferedServices: Sendable {
  private let vods = Mutex<[OfferedVOD]>([])

  /// Changes the VODs that Helix lists.
  func offer(_ offered: [OfferedVOD]) {
    vods.withLock { $0 = offered }
  }

  /// A server of these services, started.
  func server() throws -> StandInServer {
    try StandInServer { [self] request in
      guard let body = body(of: request) else { return .init(404, "{}") }
      return .init(200, body, headers: ["Content-Type": "application/json"])
    }
  }

  /// The settings that lead to a server of these services.
  static func settings(of server: StandInServer, downloader: String) -> String {
    """
    # Stand-ins on this machine.
    TWITCH_CLIENT_ID=client
    TWITCH_CLIENT_SECRET=geheim
    TWITCH_AUTH_URL=\(server.address)/auth
    TWITCH_HELIX_URL=\(server.address)/helix
    BTTV_URL=\(server.address)/bttv
    FFZ_URL=\(server.address)/ffz
    SEVENTV_URL=\(server.address)/7tv
    STUDY_DOWNLOADER=\(downloader)

    """
  }

  private func body(of request: StandInServer.Request) -> String? {
    switch request.path {
    case "/auth/token": #"{"access_token":"t","expires_in":5011271,"token_type":"bearer"}"#
    case "/helix/users": users(request.query["login"])
    case "/helix/videos": videos(request.query["user_id"])
    case "/helix/chat/emotes": channelEmotes(request.query["broadcaster_id"])
    case "/helix/chat/emotes/global": sample("helix")
    case "/bttv/cached/emotes/global": sample("bttv")
    case "/ffz/set/global": #"{"default_sets":[3],"sets":{"3":{"id":3,"emoticons":[]}}}"#
    case "/7tv/emote-sets/global": sample("7tv")
    default: ofService(request.path)
    }
  }

  private func users(_ login: String?) -> String {
    let found = OfferedChannel.all.filter { $0.login == login }.map {
      #"{"id":"\#($0.room)","login":"\#($0.login)","display_name":"\#($0.login)","type":""}"#
    }
    return #"{"data":[\#(found.joined())]}"#
  }

  private func videos(_ room: String?) -> String {
    let found = vods.withLock { $0 }.filter { "\($0.channel.room)" == room }.map(\.json)
    return #"{"data":[\#(found.joined(separator: ","))],"pagination":{}}"#
  }

  private func channelEmotes(_ room: String?) -> String {
    let found = OfferedChannel.all.filter { "\($0.room)" == room }.map {
      #"""
      {"id":"emotesv2_\#($0.login)","name":"\#($0.ownEmote)","tier":"1000",
      "emote_type":"subscriptions","emote_set_id":"\#($0.room)1000","format":["static"],
      "scale":["1.0"],"theme_mode":["light"]}
      """#
    }
    return #"{"data":[\#(found.joined())],"template":""}"#
  }

  /// The global emotes of the sample.
  private func sample(_ service: String) -> String? {
    let path = NightlyProject.source("Data/sample/catalogues/global/\(service).json")
    return try? String(contentsOfFile: path, encoding: .utf8)
  }

  /// What an emote service tells of a channel.
  private func ofService(_ path: String) -> String? {
    guard let channel = OfferedChannel.all.first(where: { path.hasSuffix("/\($0.room)") }) else {
      return nil
    }
    if path.hasPrefix("/bttv/cached/users/twitch/") { return bttv(channel) }
    if path.hasPrefix("/7tv/users/twitch/") { return sevenTV(channel) }
    return path.hasPrefix("/ffz/room/id/") ? ffz(channel) : nil
  }

  private func bttv(_ channel: OfferedChannel) -> String {
    let emotes = OfferedChannel.words.sorted().map { word in
      #"{"id":"b\#(channel.room)\#(word)","code":"\#(word)","imageType":"png","animated":false}"#
    }
    let list = emotes.joined(separator: ",")
    return #"{"id":"b\#(channel.room)","bots":[],"channelEmotes":[\#(list)],"sharedEmotes":[]}"#
  }

  private func sevenTV(_ channel: OfferedChannel) -> String {
    #"""
    {"id":"\#(channel.room)","platform":"TWITCH","username":"\#(channel.login)",
    "display_name":"\#(channel.login)","emote_set_id":"01S\#(channel.room)",
    "emote_set":{"id":"01S\#(channel.room)","name":"set","emotes":[]}}
    """#
  }

  private func ffz(_ channel: OfferedChannel) -> String {
    #"""
    {"room":{"_id":\#(channel.room),"twitch_id":\#(channel.room),"id":"\#(channel.login)",
    "display_name":"\#(channel.login)","set":5},"sets":{"5":{"id":5,"_type":1,"title":"set",
    "emoticons":[]}}}
    """#
  }
}
