/// A channel that the stand-ins know, with emotes that its chat really uses.
struct OfferedChannel: Hashable {
  var login: String
  /// Its numeric id.
  var room: Int
  /// The emote that Twitch offers its subscribers, named as in the stand-in downloader's chat.
  var ownEmote: String { login.prefix(4) + "Hi" }

  static let moonriver = OfferedChannel(login: "moonriver", room: 700_100_100)
  static let sodapond = OfferedChannel(login: "sodapond", room: 700_100_200)
  static let all = [moonriver, sodapond]

  /// Words of the chat that are emotes of every channel's BTTV set.
  static let words: Set = ["gg", "nice"]
}
