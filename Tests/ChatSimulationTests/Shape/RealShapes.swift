import ChatLogs
import Foundation

/// The real logs that simulated chat is compared with, in the folder named by `REAL_CHAT`.
enum RealShapes {
  static let folder = ProcessInfo.processInfo.environment["REAL_CHAT"]

  /// Whole streams of different channels and years; no channel has more than three.
  private static let names = [
    "chat-json/Data-Science-for-Linguists__NLSS_Project__rechat-103227724.json.gz",
    "chat-json/Data-Science-for-Linguists__NLSS_Project__rechat-84065913.json.gz",
    "chat-json/bocru__twitch_chats__arypie_1225373060_verbose_chat.json.gz",
    "chat-json/bocru__twitch_chats__neppienep_2657721531_verbose_chat.json.gz",
    "chat-json/bocru__twitch_chats__noanoelle_2658200858_verbose_chat.json.gz",
    "chat-json/bocru__twitch_chats__rayrabenstein_2664612487_verbose_chat.json.gz",
    "chat-json/charlie-collard__twitch-chat-replay__1087079172.json",
    "chat-json/wizardkingrabbit__ChatInterpreter__TheViper_3_.json",
    "chat-txt/AustinsData__twitchReport___7-13-22_39daph_-_visions_of_craft_later_-_Chat.txt",
    "chat-txt/AustinsData__twitchReport___7-16-22_39daph_-_GIGA_art_STREAM_2_-_Chat.txt",
    "chat-txt/DataAnalyzerProject__Projet_twitch_chat_analyzer__1705269220.csv",
    "chat-txt/DataAnalyzerProject__Projet_twitch_chat_analyzer__test.csv",
    "chat-txt/MadCookieKR__Twitch_Chat_Analyzer__1204428688.txt",
    "chat-txt/MadCookieKR__Twitch_Chat_Analyzer__1207493378.txt.gz",
    "chat-txt/Shak-codes__Twitch-Classifier__Dylan__5-24-25_.txt",
    "chat-txt/Shak-codes__Twitch-Classifier__Mark__5-24-25_.txt.gz",
    "chat-txt/archit-47__twitch-logs__12_06_2021fl0m.log",
    "chat-txt/archit-47__twitch-logs__15_06_2021fl0m.log",
    "chat-txt/shunhuaiyao__Twitch-Highlight-Kappa__VoD_104703028.txt",
    "chat-txt/shunhuaiyao__Twitch-Highlight-Kappa___105450491.txt.gz",
    "chat-txt/yuhsinliu1993__TwitchChatAnalysis__cheflethalplays1.log",
    "chat-txt/yuhsinliu1993__TwitchChatAnalysis__hsdogdog3.log",
    "chat-txt/yuhsinliu1993__TwitchChatAnalysis__riotgames1.log.gz",
    "chat-irc/Chatterino__chatterino2__recentmessages-nymn.json",
    "chat-irc/dsteffan__twitch_chat_analysis__chat_admiralbulldog_4_30.log",
    "chat-html/Bergbok__GreatSphynx-Chat-Archive__2386108312.html.gz",
  ]

  /// Whether all of them are there.
  static var areThere: Bool {
    folder != nil && names.allSatisfy { FileManager.default.fileExists(atPath: path($0)) }
  }

  static func reference() throws -> ShapeReference {
    let shapes = try names.map { try LogShape(.file(path: path($0))) }
    let sources = try zip(names, shapes).map { name, shape in
      let format = try LogReader(.file(path: path(name)), format: nil).format.rawValue
      let size = try FileManager.default.attributesOfItem(atPath: path(name))[.size] as? Int
      return ShapeReference.Source(
        format: format, bytes: size ?? 0, messages: shape.bytes.count)
    }
    return ShapeReference(shapes, sources: sources)
  }

  private static func path(_ name: String) -> String { (folder ?? "") + "/" + name }
}
