import Chat

/// Writes the emotes of the invented world as catalogue files.
public struct CatalogueWriter: Sendable {
  /// The channel whose emotes are written; nil for emotes that work everywhere.
  public var channel: WorldChannel?

  /// Makes a writer.
  public init(channel: WorldChannel?) {
    self.channel = channel
  }

  /// A plain list of the codes of all providers, one a line, sorted.
  public var names: [UInt8] {
    let codes = WorldEmote.Provider.allCases.flatMap(emotes).map(\.code)
    return Array(codes.sorted().map { $0 + "\n" }.joined().utf8)
  }

  /// Twitch Helix: `/chat/emotes` for a channel, which does not name it, else `/chat/emotes/global`.
  public var helix: [UInt8] {
    file([
      ("data", .array(emotes(.twitch).map(helixEmote))),
      (
        "template",
        .string(
          "https://static-cdn.jtvnw.net/emoticons/v2/{{id}}/{{format}}/{{theme_mode}}/{{scale}}")
      ),
    ])
  }

  /// BetterTTV version 3: the channel's user response, else the list of global emotes.
  public var bttv: [UInt8] {
    let emotes = emotes(.bttv)
    guard let channel else { return JSONText.array(emotes.map(bttvEmote)).bytes + newline }
    let shared = emotes.suffix(1)
    return file([
      ("id", .string("0123456789abcdef" + channel.roomID.suffix(8))),
      ("bots", .array([.string("nightbot")])), ("avatar", .string("")),
      ("channelEmotes", .array(emotes.dropLast(1).map(bttvEmote))),
      ("sharedEmotes", .array(shared.map(bttvEmote))),
    ])
  }

  /// FrankerFaceZ version 1: the channel's room, else the global sets.
  public var ffz: [UInt8] {
    let number = Int(channel?.roomID ?? "") ?? 3
    let title = channel.map { "Channel: " + $0.displayName } ?? "Global Emoticons"
    let set = JSONText.object([
      ("id", .integer(number)), ("_type", .integer(1)), ("title", .string(title)),
      ("css", .null), ("emoticons", .array(emotes(.ffz).map(ffzEmote))),
    ])
    let sets = ("sets", JSONText.object([(String(number), set)]))
    guard let channel else { return file([("default_sets", .array([.integer(number)])), sets]) }
    let room = JSONText.object([
      ("_id", .integer(number)), ("twitch_id", .integer(number)), ("id", .string(channel.login)),
      ("display_name", .string(channel.displayName)), ("set", .integer(number)),
    ])
    return file([("room", room), sets])
  }

  /// 7TV version 3: the channel's user response, else the global emote set.
  public var sevenTV: [UInt8] {
    let emotes = JSONText.array(emotes(.sevenTV).map(sevenTVEmote))
    let set: [(String, JSONText)] = [
      ("id", .string("01SET" + (channel?.roomID ?? "global"))),
      ("name", .string(channel.map { $0.displayName + "'s Emotes" } ?? "Global Emotes")),
      ("flags", .integer(0)), ("tags", .array([])), ("capacity", .integer(1000)),
      ("emotes", emotes),
    ]
    guard let channel else { return file(set) }
    return file([
      ("id", .string(channel.roomID)), ("platform", .string("TWITCH")),
      ("username", .string(channel.login)), ("display_name", .string(channel.displayName)),
      ("linked_at", .integer(1_700_000_000_000)), ("emote_capacity", .integer(1000)),
      ("emote_set_id", .string("01SET" + channel.roomID)), ("emote_set", .object(set)),
    ])
  }

  private let newline = [UInt8(ascii: "\n")]

  private func file(_ members: [(String, JSONText)]) -> [UInt8] {
    JSONText.object(members).bytes + newline
  }

  private func emotes(_ provider: WorldEmote.Provider) -> [WorldEmote] {
    if let channel { return channel.own(provider) }
    return (World.globalEmotes + World.thirdPartyGlobalEmotes).filter { $0.provider == provider }
  }

  private func helixEmote(_ emote: WorldEmote) -> JSONText {
    var members: [(String, JSONText)] = [("id", .string(emote.id)), ("name", .string(emote.code))]
    if let channel {
      let isFollower = emote.access == .followers
      members += [
        ("tier", .string(tier(emote))),
        ("emote_type", .string(isFollower ? "follower" : "subscriptions")),
        ("emote_set_id", .string(channel.roomID + tier(emote))),
      ]
    }
    members += [
      ("format", .array([.string("static")])), ("scale", .array([.string("1.0")])),
      ("theme_mode", .array([.string("light"), .string("dark")])),
    ]
    return .object(members)
  }

  private func tier(_ emote: WorldEmote) -> String {
    if case .subscribers(let tier) = emote.access { return String(tier * 1000) }
    return ""
  }

  private func bttvEmote(_ emote: WorldEmote) -> JSONText {
    .object([
      ("id", .string(emote.id)), ("code", .string(emote.code)), ("imageType", .string("png")),
      ("animated", .bool(false)), ("userId", .string("5561169bd6b9d206222a8c19")),
    ])
  }

  private func ffzEmote(_ emote: WorldEmote) -> JSONText {
    .object([
      ("id", .integer(Int(emote.id) ?? 0)), ("name", .string(emote.code)),
      ("height", .integer(32)), ("width", .integer(32)), ("public", .bool(true)),
      ("hidden", .bool(false)), ("modifier", .bool(false)), ("status", .integer(1)),
      ("created_at", .string("2025-06-01T00:00:00.000Z")),
    ])
  }

  /// Emotes that come into fashion joined the set on the day of the first stream that has them.
  private func sevenTVEmote(_ emote: WorldEmote) -> JSONText {
    let day = emote.fashion == .rising ? channel?.firstRisingDay : nil
    let added = (day ?? CivilDate(daysSinceEpoch: 20_240)).daysSinceEpoch * 86_400_000
    return .object([
      ("id", .string(emote.id)), ("name", .string(emote.code)), ("flags", .integer(0)),
      ("timestamp", .integer(added)),
      (
        "data",
        .object([
          ("id", .string(emote.id)), ("name", .string(emote.code)), ("flags", .integer(0)),
          ("listed", .bool(true)), ("animated", .bool(false)), ("owner", .null),
        ])
      ),
    ])
  }
}
