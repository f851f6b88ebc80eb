import Chat
import Corpus
import Emotes
import Pseudonyms

/// The name tables of a corpus's channels, each for its time, from catalogues and prefix rules.
final class NameTables {
  private let history: CatalogueHistory
  private let channels: [KnownChannel]
  /// The digest of the bots that the catalogues name; empty without any.
  private let botDigests: [String]
  private var made: [Key: Made] = [:]
  private var tables: [String: NameTable] = [:]

  private struct Key: Hashable {
    var channel: Channel
    var period: Int
  }

  private struct Made {
    var table: NameTable
    var digest: String
  }

  /// - Parameters:
  ///   - snapshots: the catalogues of a corpus, the newest first.
  ///   - channels: the channels that the corpus knows.
  ///   - bots: the pseudonyms of the bots that the catalogues name.
  init(snapshots: [Catalogue], channels: [KnownChannel], bots: [String]) {
    history = CatalogueHistory(snapshots)
    self.channels = channels
    botDigests = bots.isEmpty ? [] : [NameTables.digest(of: bots)]
  }

  /// Whether other names may count on another day.
  var dependOnDay: Bool { history.dependsOnDay }

  /// Whether a source was matched with the names that count today.
  func areCurrent(for source: KnownSource) -> Bool {
    source.isSuperseded || source.nameTable == digest(of: source.namedDays)
  }

  /// The names that count in a channel on a day; equal tables share their memory.
  func table(of key: ChannelDate) -> NameTable { known(key).table }

  /// The digest of the names that count in some channels on some days, and of the bots that do not.
  func digest(of keys: [ChannelDate]) -> String {
    let digests = Set(keys.map { known($0).digest })
    if let only = digests.first, digests.count == 1, botDigests.isEmpty { return only }
    let lines = keys.map { "\($0.date?.description ?? "")\t\(known($0).digest)" }
    return NameTables.digest(of: lines.sorted() + botDigests)
  }

  private func known(_ key: ChannelDate) -> Made {
    let place = Key(channel: key.channel, period: history.period(of: key.date))
    if let known = made[place] { return known }
    let stored = channels.first { stored in
      stored.channel.roomID.map { $0 == key.channel.roomID } ?? false
        || key.channel.login.map(stored.logins.contains) ?? false
    }
    let table = NameTable(
      entries: history.entries(on: key.date).map { $0.ownedToday(by: stored) },
      channel: (stored?.channel ?? Channel()).joined(with: key.channel),
      prefix: stored?.prefix)
    let digest = NameTables.digest(of: table.lines)
    let known = Made(table: tables[digest] ?? table, digest: digest)
    tables[digest] = known.table
    made[place] = known
    return known
  }

  private static func digest(of lines: [String]) -> String {
    var running = SHA256()
    for line in lines {
      running.update(line.utf8)
      running.update(CollectionOfOne(UInt8(ascii: "\n")))
    }
    return running.hexadecimal
  }
}

extension Channel {
  /// The channel with the names that it lacks and the other one has.
  fileprivate func joined(with other: Channel?) -> Channel {
    Channel(roomID: roomID ?? other?.roomID, login: login ?? other?.login)
  }
}

extension CatalogueEntry {
  /// The entry, under the login that its channel has today.
  fileprivate func ownedToday(by channel: KnownChannel?) -> CatalogueEntry {
    guard let channel, let owner, owner.roomID == nil || owner.roomID == channel.channel.roomID,
      owner.login.map(channel.logins.contains) ?? false
    else { return self }
    var entry = self
    entry.owner = channel.channel
    return entry
  }
}
