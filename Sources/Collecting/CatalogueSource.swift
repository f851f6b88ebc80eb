import Emotes

/// An answer of an emote service; together they are what is known of a channel's emotes on a day.
///
/// Raw values are the names of the files that keep the answers.
public enum CatalogueSource: String, CaseIterable, Sendable {
  /// Twitch's emotes of the channel.
  case helix
  /// Twitch's emotes that work everywhere.
  case helixGlobal = "helix-global"
  /// BTTV's emotes of the channel.
  case bttv
  /// BTTV's emotes that work everywhere.
  case bttvGlobal = "bttv-global"
  /// FFZ's emotes of the channel.
  case ffz
  /// FFZ's emotes that work everywhere.
  case ffzGlobal = "ffz-global"
  /// 7TV's emotes of the channel.
  case sevenTV = "7tv"
  /// 7TV's emotes that work everywhere.
  case sevenTVGlobal = "7tv-global"

  /// The service's name for people.
  public var service: String {
    switch kind {
    case .helix: "Twitch"
    case .bttv: "BTTV"
    case .ffz: "FFZ"
    default: "7TV"
    }
  }

  /// The setting with the service's address.
  public var setting: SettingName {
    switch kind {
    case .helix: .helixAddress
    case .bttv: .bttvAddress
    case .ffz: .ffzAddress
    default: .sevenTVAddress
    }
  }

  /// Whether the emotes work in every channel.
  public var isGlobal: Bool {
    switch self {
    case .helixGlobal, .bttvGlobal, .ffzGlobal, .sevenTVGlobal: true
    case .helix, .bttv, .ffz, .sevenTV: false
    }
  }

  /// What is asked for below the service's address.
  ///
  /// - Parameter room: the channel's numeric id.
  /// - Returns: the path.
  public func path(room: String) -> String {
    switch self {
    case .helix: "chat/emotes"
    case .helixGlobal: "chat/emotes/global"
    case .bttv: "cached/users/twitch/\(room)"
    case .bttvGlobal: "cached/emotes/global"
    case .ffz: "room/id/\(room)"
    case .ffzGlobal: "set/global"
    case .sevenTV: "users/twitch/\(room)"
    case .sevenTVGlobal: "emote-sets/global"
    }
  }

  /// The names and values of the query.
  ///
  /// - Parameter room: the channel's numeric id.
  /// - Returns: the names and values, in order.
  public func query(room: String) -> [(String, String)] {
    self == .helix ? [("broadcaster_id", room)] : []
  }

  /// The kind of catalogue that the answer is.
  var kind: CatalogueKind {
    switch self {
    case .helix, .helixGlobal: .helix
    case .bttv, .bttvGlobal: .bttv
    case .ffz, .ffzGlobal: .ffz
    case .sevenTV, .sevenTVGlobal: .sevenTV
    }
  }
}
