/// Ordinary messages of every sort.
struct CornerMessages {
  static let ann = WorldChatter(
    userID: "900000001", login: "ann", displayName: "ann", colour: "#FF0000")
  static let joe = WorldChatter(
    userID: "900000002", login: "joe_q", displayName: "Joe_Q", colour: nil)
  static let rabbit = WorldChatter(
    userID: "900000003", login: "dal_tokki", displayName: "달토끼", colour: "#1E90FF")
  static let luna = WorldChatter(
    userID: "900000004", login: "luna", displayName: "Luna", colour: nil)
  static let spaced = WorldChatter(
    userID: "900000005", login: "quietgames", displayName: "Quiet Games", colour: nil)

  /// What each chatter pays.
  static func subscription(of chatter: WorldChatter) -> Subscription? {
    switch chatter.login {
    case "ann": Subscription(tier: 1, isPrime: false, months: 5, isFounder: false)
    case "dal_tokki": Subscription(tier: 3, isPrime: false, months: 25, isFounder: false)
    case "luna": Subscription(tier: 1, isPrime: true, months: 14, isFounder: true)
    default: nil
    }
  }

  /// A record without its id and its time.
  static func record(
    _ chatter: WorldChatter, _ words: String, bits: Int = 0, isAction: Bool = false,
    notice: SimulatedNotice? = nil
  ) -> SimulatedRecord {
    SimulatedRecord(
      id: "", offset: 0, chatter: chatter, subscription: subscription(of: chatter),
      tokens: words.unicodeScalars.split(separator: " ").map { token(String($0)) },
      notice: notice, bits: bits, isAction: isAction)
  }

  private static func token(_ word: String) -> SimulatedRecord.Token {
    emotes.first { $0.code == word }.map(SimulatedRecord.Token.emote) ?? .word(word)
  }

  private static let emotes =
    World.moonriver.emotes
    + [WorldEmote(provider: .twitch, id: "9", code: "<3", access: .everywhere)]

  /// The messages, without ids and times.
  var records: [SimulatedRecord] {
    let (ann, joe) = (CornerMessages.ann, CornerMessages.joe)
    let said = [
      (ann, "moonHi"), (joe, "a: b : c"), (CornerMessages.rabbit, "안녕하세요 Kappa 진짜"),
      (joe, ""), (CornerMessages.spaced, "say \"what\", \"\" 'ok',"),
      (CornerMessages.luna, "👨‍👩‍👧 Kappa 😂 LUL moonHi"), (joe, "[0:00:01] ann: hi"), (joe, "!song"),
      (WorldChatter.nightbot, "Follow the stream: https://clips.example/a?b=1&c=2"),
      (joe, ":) hi"), (joe, "<3 <b> &amp; & <i> </pre>"), (joe, "back\\slash \\o/ {\"a\": [1]}"),
      (ann, "moonHi \u{E0000}"), (ann, "moonHi \u{34F}"), (joe, "LUL"), (joe, "LUL"),
      (joe, "ann subscribed at Tier 1. They've subscribed for 3 months!"), (joe, "*waves*"),
      (joe, "# hash"), (joe, "> quoted"), (joe, "@ann 1. e4; e5\\s"), (ann, "a\tTAB"),
      (ann, "LUL! moonHimoonHi lol😂😂 ❤️"), (joe, "twitchnotify: ann just subscribed!"),
    ]
    return said.map { CornerMessages.record($0.0, $0.1) } + [
      CornerMessages.record(CornerMessages.luna, "Cheer100 하이 moonHi", bits: 100),
      CornerMessages.record(ann, "waves Kappa", isAction: true),
      CornerMessages.record(CornerMessages.rabbit, "손을 흔든다", isAction: true),
    ]
  }
}
