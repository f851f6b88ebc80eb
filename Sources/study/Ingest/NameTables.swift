import Chat
import Corpus
import Emotes
import Pseudonyms

/// The name tables of a corpus's channels, from its catalogues and prefix rules.
final class NameTables {
  private let entries: [CatalogueEntry]
  private let channels: [KnownChannel]
  private var made: [Channel: (table: NameTable, digest: String)] = [:]

  /// - Parameters:
  ///   - entries: the entries of all catalogues of a corpus, those of the newest first.
  ///   - channels: the channels that the corpus knows.
  init(entries: [CatalogueEntry], channels: [KnownChannel]) {
    self.entries = entries
    self.channels = channels
  }

  /// Whether a source was matched with the names that count today.
  func areCurrent(for source: KnownSource) -> Bool {
    source.isSuperseded || source.nameTable == digest(of: source.channels)
  }

  /// The names that count in a channel.
  func table(of channel: Channel) -> NameTable { known(channel).table }

  /// The digest of the names that count in some channels.
  func digest(of channels: [Channel]) -> String {
    let digests = Set(channels.map { known($0).digest }).sorted()
    return digests.count == 1 ? digests[0] : NameTables.digest(of: digests)
  }

  private func known(_ channel: Channel) -> (table: NameTable, digest: String) {
    if let known = made[channel] { return known }
    let stored = channels.first { stored in
      stored.channel.roomID.map { $0 == channel.roomID } ?? false
        || stored.channel.login.map { $0 == channel.login } ?? false
    }
    let table = NameTable(
      entries: entries, channel: channel.joined(with: stored?.channel), prefix: stored?.prefix)
    let known = (table, NameTables.digest(of: table.lines))
    made[channel] = known
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
