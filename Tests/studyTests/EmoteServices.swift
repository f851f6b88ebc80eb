import Foundation
import Synchronization
import TestKit

/// A stand-in for Twitch, BTTV, FFZ and 7TV on one port, with answers in the services' shapes about
/// the invented channel moonriver, 700100100.
final class EmoteServices: Sendable {
  /// The paths of the eight answers of a day.
  static let paths = [
    "/helix/chat/emotes", "/helix/chat/emotes/global", "/3/cached/users/twitch/700100100",
    "/3/cached/emotes/global", "/v1/room/id/700100100", "/v1/set/global",
    "/v3/users/twitch/700100100", "/v3/emote-sets/global",
  ]

  /// The server.
  let server: StandInServer
  private let changes = Changes()

  /// What is answered in another way than usual, by path.
  private final class Changes: Sendable {
    let responses = Mutex<[String: StandInServer.Response]>([:])
  }

  init() throws {
    server = try StandInServer { [changes] request in
      changes.responses.withLock { $0[request.path] } ?? EmoteServices.answer(request)
    }
  }

  deinit { server.stop() }

  /// What was asked so far beside tokens, in order.
  var asked: [String] { server.requests.map(\.path).filter { $0 != "/oauth2/token" } }

  /// Answers a path in another way from now on; nil for the usual way.
  func change(_ path: String, to response: StandInServer.Response?) {
    changes.responses.withLock { $0[path] = response }
  }

  /// The lines of a settings file.
  func settings(withCredentials: Bool = true) -> String {
    let base = server.address
    let credentials = "TWITCH_CLIENT_ID=an-id\nTWITCH_CLIENT_SECRET=a-secret\n"
    return (withCredentials ? credentials : "") + """
      TWITCH_AUTH_URL=\(base)/oauth2
      TWITCH_HELIX_URL=\(base)/helix
      BTTV_URL=\(base)/3
      FFZ_URL=\(base)/v1
      SEVENTV_URL=\(base)/v3/

      """
  }

  private static func answer(_ request: StandInServer.Request) -> StandInServer.Response {
    if request.path == "/oauth2/token" {
      let isRight = request.method == "POST" && request.form["client_secret"] == "a-secret"
      return isRight ? .init(200, EmoteServices.token) : .init(403)
    }
    if request.path.hasPrefix("/helix"), request.headers["authorization"] != "Bearer a-token" {
      return .init(401, #"{"error":"Unauthorized","status":401,"message":"Invalid OAuth token"}"#)
    }
    if request.path == "/helix/users", request.query["login"] != "moonriver" {
      return .init(200, #"{"data":[]}"#)
    }
    if request.path == "/helix/chat/emotes", request.query["broadcaster_id"] != "700100100" {
      return .init(400)
    }
    return EmoteServices.usual[request.path].map { .init(200, $0) } ?? .init(404)
  }

  private static let token =
    #"{"access_token":"a-token","expires_in":5011271,"token_type":"bearer"}"#

  /// A Helix answer of the channel with one emote of a code.
  static func helix(_ code: String) -> String {
    #"{"data":[{"id":"emotesv2_00000000000000000000000000000001","name":"\#(code)","images":{"#
      + #""url_1x":"https://static.example.invalid/1.0"},"tier":"1000","emote_type":"#
      + #""subscriptions","emote_set_id":"301590448","format":["static","animated"],"#
      + #""scale":["1.0","2.0","3.0"],"theme_mode":["light","dark"]}],"template":"#
      + #""https://static.example.invalid/{{id}}/{{format}}/{{theme_mode}}/{{scale}}"}"#
  }

  private static let usual = [
    "/helix/users": """
    {"data":[{"id":"700100100","login":"moonriver","display_name":"달강","type":"",
    "broadcaster_type":"partner","description":"","profile_image_url":"","offline_image_url":"",
    "view_count":0,"created_at":"2016-12-14T20:32:28Z"}]}
    """,
    "/helix/chat/emotes": helix("moonHi"),
    "/helix/chat/emotes/global": """
    {"data":[{"id":"25","name":"Kappa","images":{"url_1x":"https://static.example.invalid/25"},
    "format":["static"],"scale":["1.0","2.0","3.0"],"theme_mode":["light","dark"]},
    {"id":"425618","name":"LUL","images":{"url_1x":"https://static.example.invalid/425618"},
    "format":["static"],"scale":["1.0","2.0","3.0"],"theme_mode":["light","dark"]}],
    "template":"https://static.example.invalid/{{id}}"}
    """,
    "/3/cached/users/twitch/700100100": """
    {"id":"5f0000000000000000000001","bots":["moonbot"],"avatar":"https://static.example.invalid/a",
    "channelEmotes":[{"id":"5f0000000000000000000002","code":"moonJam","imageType":"gif",
    "animated":true,"userId":"5f0000000000000000000001"}],
    "sharedEmotes":[{"id":"5f0000000000000000000003","code":"POGROW","imageType":"png",
    "animated":false,"user":{"id":"5f0000000000000000000004","name":"someone",
    "displayName":"Someone","providerId":"7"}}]}
    """,
    "/3/cached/emotes/global": """
    [{"id":"54fa8f1401e468494b85b537","code":":tf:","imageType":"png","animated":false,
    "userId":"5561169bd6b9d206222a8c19","modifier":false},
    {"id":"5e76d338d6581c3724c0f0b2","code":"cvHazmat","imageType":"png","animated":false,
    "userId":"5561169bd6b9d206222a8c19","modifier":true,"width":28,"height":28}]
    """,
    "/v1/room/id/700100100": """
    {"room":{"_id":77,"twitch_id":700100100,"youtube_id":null,"id":"moonriver","is_group":false,
    "display_name":"달강","set":4330,"moderator_badge":null,"vip_badge":null,"mod_urls":null,
    "user_badges":{},"user_badge_ids":{},"css":null},
    "sets":{"4330":{"id":4330,"_type":1,"icon":null,"title":"Channel: 달강","css":null,
    "emoticons":[{"id":11,"name":"RowRow","height":32,"width":32,"public":true,"hidden":false,
    "modifier":false,"modifier_flags":0,"offset":null,"margins":null,"css":null,
    "owner":{"_id":1,"name":"someone","display_name":"Someone"},"artist":null,
    "urls":{"1":"https://static.example.invalid/11/1"},"status":1,"usage_count":9,
    "created_at":"2025-06-01T00:00:00.000Z","last_updated":"2025-06-01T00:00:00.000Z"}]}}}
    """,
    "/v1/set/global": """
    {"default_sets":[3],"sets":{"3":{"id":3,"_type":0,"icon":null,"title":"Global Emotes",
    "css":null,"emoticons":[{"id":9,"name":"ZrehplaR","height":33,"width":42,"public":true,
    "hidden":false,"modifier":false,"owner":{"_id":2,"name":"dan","display_name":"Dan"},
    "urls":{"1":"https://static.example.invalid/9/1"},"status":1,"usage_count":1}]},
    "4331":{"id":4331,"_type":0,"icon":null,"title":"Somebody's","css":null,
    "emoticons":[{"id":10,"name":"NotForAll","height":33,"width":42,"owner":null,"urls":{}}]}},
    "users":{"4331":["someone"]}}
    """,
    "/v3/users/twitch/700100100": """
    {"id":"700100100","platform":"TWITCH","username":"moonriver","display_name":"달강",
    "linked_at":1700000000000,"emote_capacity":1000,"emote_set_id":"01SET","emote_set":{
    "id":"01SET","name":"달강's Emotes","flags":0,"tags":[],"immutable":false,"privileged":false,
    "emotes":[{"id":"01EMOTE1","name":"moonDance","flags":0,"timestamp":1748736000000,
    "actor_id":null,"data":{"id":"01EMOTE1","name":"Dance","flags":0,"lifecycle":3,
    "state":["LISTED"],"listed":true,"animated":true,"owner":{"id":"01USER","username":"someone",
    "display_name":"Someone"},"host":{"url":"//static.example.invalid/01EMOTE1","files":[]}}}],
    "emote_count":1,"capacity":1000,"owner":null},
    "user":{"id":"01MOON","username":"moonriver","connections":[]}}
    """,
    "/v3/emote-sets/global": """
    {"id":"01GLOBAL","name":"Global Emotes","flags":0,"tags":[],"immutable":false,
    "privileged":false,"emotes":[{"id":"01EMOTE2","name":"EZ","flags":0,
    "timestamp":1657657741507,"actor_id":null,"data":{"id":"01EMOTE2","name":"EZ","flags":0,
    "lifecycle":3,"state":["LISTED"],"listed":true,"animated":false,"owner":null,
    "host":{"url":"//static.example.invalid/01EMOTE2","files":[]}}}],
    "emote_count":1,"capacity":50,"owner":{"id":"01ADMIN","username":"admin"}}
    """,
  ]
}
