import Chat

/// Which names belong to one channel, as told by how logs and catalogues name channels.
///
/// A room id is one channel, and a login belongs to the only room that it is named with. A login
/// named with no room, or with several, is a channel of its own.
struct ChannelIdentity {
  /// A channel as somebody names it.
  struct Claim {
    var channel: Channel
    /// When the latest part with this name starts, in milliseconds since 1970.
    var latest: Int64?
  }

  /// A channel with all its names.
  struct Known: Equatable {
    /// Room id and latest login.
    var channel: Channel
    /// All logins, sorted.
    var logins: [String]
  }

  /// The channels, sorted by room id and login, those with a room id first.
  private(set) var channels: [Known] = []
  private var rooms: [String: Set<String>] = [:]

  init(_ claims: [Claim]) {
    for claim in claims {
      guard let login = claim.channel.login, let room = claim.channel.roomID else { continue }
      rooms[login, default: []].insert(room)
    }
    channels = Dictionary(grouping: claims) { key(of: $0.channel) }.map(known).sorted {
      ($0.channel.roomID ?? "~", $0.channel.login ?? "")
        < ($1.channel.roomID ?? "~", $1.channel.login ?? "")
    }
  }

  /// What stands for a channel: its room id alone, else its login.
  func key(of channel: Channel) -> Channel {
    if let room = channel.roomID { return Channel(roomID: room) }
    let rooms = channel.login.flatMap { self.rooms[$0] } ?? []
    return rooms.count == 1 ? Channel(roomID: rooms.first) : channel
  }

  /// A channel shows the login of its latest part, among those that are its alone.
  private func known(_ key: Channel, _ claims: [Claim]) -> Known {
    let named = claims.filter { claim in
      claim.channel.login.map { self.key(of: Channel(login: $0)) == key } ?? false
    }
    let shown = named.max {
      ($0.latest ?? .min, $1.channel.login ?? "") < ($1.latest ?? .min, $0.channel.login ?? "")
    }
    return Known(
      channel: Channel(roomID: key.roomID, login: shown?.channel.login),
      logins: Set(claims.compactMap(\.channel.login)).sorted())
  }
}
