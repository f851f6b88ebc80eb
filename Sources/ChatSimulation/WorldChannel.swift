import Chat

/// An invented channel: its emotes, its crowd and its habits.
public struct WorldChannel: Hashable, Sendable {
  /// The login.
  public var login: String
  /// The display name.
  public var displayName: String
  /// The room id: the broadcaster's numeric user id.
  public var roomID: String
  /// The emotes that can be used in the channel, most popular first; catalogue-only ones included.
  public var emotes: [WorldEmote]
  /// The numbers of the invented people who chat here, most talkative first.
  var crowd: [Int]
  /// How many messages a stream has, about.
  var messages: Int
  /// When the streams start, in hours UTC; their days of March are in `days`.
  var hour: Int
  var days: [Int]
  /// How many messages in a thousand are Korean.
  var korean: Int
  var titles: [String]

  /// The emotes of one provider that are the channel's own.
  public func own(_ provider: WorldEmote.Provider) -> [WorldEmote] {
    emotes.filter { $0.provider == provider && $0.isOwn }
  }

  /// The broadcaster.
  public var broadcaster: WorldChatter {
    WorldChatter(userID: roomID, login: login, displayName: displayName, colour: "#8A2BE2")
  }
}

extension WorldChannel {
  /// How far the month has gone at a stream, in thousandths.
  func progress(_ stream: Int) -> Int { stream * 1000 / days.count }

  /// The day of the first stream in which emotes that come into fashion are used.
  var firstRisingDay: CivilDate? {
    days.indices.first { progress($0) >= WorldEmote.Fashion.risingBegins }
      .flatMap { CivilDate(year: 2026, month: 3, day: days[$0]) }
  }
}

extension WorldEmote.Fashion {
  /// When rising emotes join, in thousandths of the month.
  static let risingBegins = 300
}
