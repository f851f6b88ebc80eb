import Statistics

extension World {
  static let moonriver = WorldChannel(
    login: "moonriver", displayName: "MoonRiver", roomID: "700100100",
    emotes: emotes(
      twitch: "moonHi moonLUL moonWow moonCry moonDance moonSip moonGg moonHype moonPeek moonRain",
      upper: "moonKing", follower: "moonWave", never: "moonBoat moonOar",
      sevenTV: "RiverDance peepoRow koiSplash", bttv: "catRow nightSwim", ffz: "RowRow FishWow",
      rising: "RiverDance", fading: "catRow", key: 1),
    crowd: Array(0..<230), messages: 620, hour: 11,
    days: [1, 3, 5, 7, 8, 11, 13, 15, 18, 20, 22, 25, 28, 30], korean: 120,
    titles: ["rowing to the moon", "Night river, new map!", "chill songs & tea ☕"])

  static let hanbyeol = WorldChannel(
    login: "hanbyeol", displayName: "한별", roomID: "700200200",
    emotes: emotes(
      twitch: "byeolHi byeolLOVE byeolKek byeolHuk byeolStar byeolNod byeolZzz byeolBap byeolGo",
      upper: "byeolCrown", follower: "byeolYa", never: "byeolOld",
      sevenTV: "starSpin YumYum dduk", bttv: "riceBowl HanClap", ffz: "TteokWow slowBlink",
      rising: "dduk", fading: "byeolNod", key: 2),
    crowd: Array(140..<320), messages: 330, hour: 10,
    days: [2, 4, 6, 9, 12, 14, 17, 19, 23, 26, 29], korean: 780,
    titles: ["별 보러 가자", "새벽 라디오 📻", "보스 잡을 때까지"])

  static let sodapond = WorldChannel(
    login: "sodapond", displayName: "SodaPond", roomID: "700300300",
    emotes: emotes(
      twitch: "sodaHey sodaPop sodaFizz sodaLUL sodaSad sodaDuck sodaSplash sodaFlat",
      upper: "sodaGold", follower: "sodaSip", never: "sodaCan sodaTop",
      sevenTV: "duckJAM fizzW", bttv: "quackW pondStare", ffz: "SodaWow LilyPad",
      rising: "duckJAM", fading: "quackW", key: 3),
    crowd: Array(230..<390), messages: 190, hour: 18,
    days: [1, 4, 6, 10, 13, 16, 19, 21, 24, 27, 30], korean: 40,
    titles: ["ducks. that is the stream", "pond build, day after day"])

  /// Emotes that work in every channel; the ids of Twitch's are the real ones.
  static let globalEmotes: [WorldEmote] = [
    ("LUL", "425618"), ("Kappa", "25"), ("PogChamp", "305954156"), ("NotLikeThis", "58765"),
    ("BibleThump", "86"), ("HeyGuys", "30259"), ("SeemsGood", "64138"), ("WutFace", "28087"),
  ].map { WorldEmote(provider: .twitch, id: $0.1, code: $0.0, access: .everywhere) }

  static let thirdPartyGlobalEmotes: [WorldEmote] =
    ["D:", "FeelsGoodMan", "monkaS", ":tf:"].enumerated().map {
      WorldEmote(provider: .bttv, id: id(24, 900, $0.offset), code: $0.element, access: .everywhere)
    }
    + ["EZ", "Clap", "PETPET", "Stare"].enumerated().map {
      WorldEmote(
        provider: .sevenTV, id: id(26, 901, $0.offset), code: $0.element, access: .everywhere)
    }

  /// A channel's emotes, most popular first: its own, others' and global ones by turns.
  static func emotes(
    twitch: String, upper: String, follower: String, never: String, sevenTV: String, bttv: String,
    ffz: String, rising: String, fading: String, key: Int
  ) -> [WorldEmote] {
    let first =
      set(twitch, .twitch, .subscribers(tier: 1), key)
      + set(follower, .twitch, .followers, key + 10)
      + set(upper, .twitch, .subscribers(tier: 3), key + 20)
    let third =
      set(sevenTV, .sevenTV, .channel, key + 30) + set(bttv, .bttv, .channel, key + 40)
      + set(ffz, .ffz, .channel, key + 50)
    var used = interleaved([first, globalEmotes, third, thirdPartyGlobalEmotes])
    for place in used.indices {
      if used[place].code == rising { used[place].fashion = .rising }
      if used[place].code == fading { used[place].fashion = .fading }
    }
    var unused = set(never, .twitch, .subscribers(tier: 2), key + 60)
    for place in unused.indices { unused[place].fashion = .never }
    return used + unused
  }

  private static func set(
    _ codes: String, _ provider: WorldEmote.Provider, _ access: WorldEmote.Access, _ key: Int
  ) -> [WorldEmote] {
    codes.split(separator: " ").enumerated().map { place, code in
      let id =
        switch provider {
        case .twitch: "emotesv2_" + id(32, key, place)
        case .ffz: String(800_000 + key * 100 + place)
        case .bttv: id(24, key, place)
        case .sevenTV: id(26, key, place)
        }
      return WorldEmote(provider: provider, id: id, code: String(code), access: access)
    }
  }

  /// An invented id of so many hexadecimal digits.
  private static func id(_ digits: Int, _ key: Int, _ place: Int) -> String {
    var random = Xoshiro256(seed: UInt64(key * 1000 + place))
    return random.hexadecimal(digits)
  }

  private static func interleaved(_ lists: [[WorldEmote]]) -> [WorldEmote] {
    let longest = lists.map(\.count).max() ?? 0
    return (0..<longest).flatMap { place in
      lists.filter { place < $0.count }.map { $0[place] }
    }
  }
}
