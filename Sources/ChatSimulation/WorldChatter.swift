/// An invented person, or a bot.
public struct WorldChatter: Hashable, Sendable {
  /// The numeric user id.
  public var userID: String
  /// The login, in lower case.
  public var login: String
  /// The display name: the login with other capitals, or a Hangul name.
  public var displayName: String
  /// The name's colour, `#RRGGBB`; nil when never chosen.
  public var colour: String?
  /// Whether it is a bot.
  public var isBot = false

  static let anonymousGifter = WorldChatter(
    userID: "274598607", login: "ananonymousgifter", displayName: "AnAnonymousGifter", colour: nil)

  static let nightbot = WorldChatter(
    userID: "19264788", login: "nightbot", displayName: "Nightbot", colour: "#7C7CE1", isBot: true)

  static let colours: [String?] = [
    nil, "#FF0000", "#1E90FF", "#8A2BE2", "#00FF7F", "#DAA520", "#FF69B4", "#2E8B57", "#5F9EA0",
  ]

  /// The invented person of a number; about every fifth has a Hangul display name.
  ///
  /// Those from 400 on have the number in their names.
  static func invented(_ number: Int) -> WorldChatter {
    if number >= 400 { return numbered(number) }
    let first = Vocabulary.nameBeginnings[number % 20]
    let second = Vocabulary.nameEndings[(number / 20 + number) % 20]
    let login = first + second + (number % 3 == 0 ? String(10 + number * 37 % 90) : "")
    let hangul =
      Vocabulary.hangulBeginnings[number / 5 % 10] + Vocabulary.hangulEndings[number / 50 % 8]
    let plain = number % 2 == 0 ? login : first.capitalizedASCII + second.capitalizedASCII
    let suffix = login.dropFirst(first.utf8.count + second.utf8.count)
    let display = number % 5 == 2 ? hangul : number % 2 == 0 ? plain : plain + suffix
    return WorldChatter(
      userID: String(900_000_000 + number * 7919), login: login, displayName: display,
      colour: colours[number % colours.count])
  }

  private static func numbered(_ number: Int) -> WorldChatter {
    let first = Vocabulary.nameBeginnings[number % 20]
    let second = Vocabulary.nameEndings[number / 20 % 20]
    let hangul =
      Vocabulary.hangulBeginnings[number / 5 % 10] + Vocabulary.hangulEndings[number / 50 % 8]
    let login = first + second + String(number)
    let display = number % 5 == 2 ? hangul + String(number) : login
    return WorldChatter(
      userID: String(900_000_000 + number * 7919), login: login, displayName: display,
      colour: colours[number % colours.count])
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
