import Chat
import ChatLogs
import Emotes

/// A file that is no chat log, but can be read as an emote catalogue.
struct InspectedCatalogue: Encodable, Equatable {
  var kind: String
  /// How many emotes it has, on all its days.
  var emotes: Int
  /// The command that imports it.
  var command: String

  private static let sizeLimit = 64 << 20

  private enum CodingKeys: String, CodingKey {
    case kind, emotes
    case command = "import"
  }

  /// Reads a file as a catalogue; nil when it is none.
  init?(_ file: LogBytes, path: String, corpus: String?) {
    guard
      let bytes = try? ByteSource.contents(of: file, limit: InspectedCatalogue.sizeLimit)
    else { return nil }
    let named = InspectedCatalogue.snapshots(bytes, of: nil)
    let snapshots = named ?? InspectedCatalogue.snapshots(bytes, of: Channel(login: "login"))
    guard let snapshots, let first = snapshots.first else { return nil }
    kind = first.kind.rawValue
    emotes = snapshots.reduce(0) { $0 + $1.emoteCount }
    command = ShellCommand.catalogueImport(path, corpus: corpus, lacksChannel: named == nil)
  }

  private static func snapshots(_ bytes: [UInt8], of channel: Channel?) -> [Catalogue]? {
    try? CatalogueFile.read(bytes, name: "", defaults: CatalogueDefaults(channel: channel))
  }
}
