import Chat
import Corpus
import Emotes
import Pseudonyms

/// The name tables of a corpus's channels, from its catalogues and prefix rules.
final class NameTables {
  private let entries: [CatalogueEntry]
  private let prefixes: [Channel: PrefixRule]
  private let joined: (Channel) -> Channel
  private var made: [Channel: (table: NameTable, digest: String)] = [:]

  /// Takes the catalogues and prefix rules that a corpus holds now.
  init(_ corpus: CorpusWriter) throws(CorpusError) {
    entries = try corpus.catalogueEntries()
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
    let table = NameTable(entries: entries, channel: channel, prefix: prefix(channel))
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
