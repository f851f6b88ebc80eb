import Chat
import ChatLogs
import Corpus
import Emotes
import Pseudonyms

/// Stores catalogue files as dated snapshots in a corpus.
struct CatalogueImport {
  private let writer: CorpusWriter
  private let defaults: CatalogueDefaults
  private(set) var summary = CatalogueSummary()

  /// The largest catalogue that is read: a dump of all of Twitch's emotes fits many times.
  static let sizeLimit = 256 << 20

  /// Imports files into a corpus, which is made when it is missing.
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - corpus: the corpus.
  ///   - key: the key file of the pseudonyms.
  ///   - defaults: what is assumed where neither a file nor its sidecar tells.
  /// - Returns: what was done.
  /// - Throws: an error with one sentence when the corpus or its key do not fit.
  static func summary(
    of paths: [String], in corpus: String, key: String, defaults: CatalogueDefaults
  ) throws -> CatalogueSummary {
    let writer = try CorpusWriter(path: corpus, key: KeyFile.key(key, of: corpus), rules: nil)
    var catalogues = CatalogueImport(writer: writer, defaults: defaults)
    try catalogues.run(paths)
    try writer.close()
    return catalogues.summary
  }

  /// - Parameters:
  ///   - writer: the corpus.
  ///   - defaults: what is assumed where neither a file nor its sidecar tells.
  init(writer: CorpusWriter, defaults: CatalogueDefaults) {
    self.writer = writer
    self.defaults = defaults
  }

  /// Imports files; those that are refused leave the corpus unchanged.
  mutating func run(_ paths: [String]) throws {
    for path in paths {
      do {
        try add(path)
      } catch let refusal as Refusal {
        summary.refusals.append(refusal)
      } catch let problem as LogProblem {
        summary.refusals.append(Refusal(path: path, sentence: problem.description))
      } catch let problem as CatalogueProblem {
        summary.refusals.append(Refusal(path: path, sentence: problem.description))
      }
    }
  }

  private mutating func add(_ path: String) throws {
    let bytes = try ByteSource.contents(of: .file(path: path), limit: CatalogueImport.sizeLimit)
    let snapshots = try CatalogueFile.read(bytes, name: path, defaults: defaults(for: path))
    for snapshot in snapshots {
      let name = String(path.split(separator: "/").last ?? "")
      if try writer.importCatalogue(snapshot, digest: digest(of: snapshot), name: name) {
        summary.new += 1
        summary.entries += snapshot.emoteCount
      } else {
        summary.unchanged += 1
      }
    }
  }

  private func defaults(for path: String) throws -> CatalogueDefaults {
    let sidecar = try Sidecar.read(besides: path)
    var defaults = defaults
    if sidecar?.isGlobal == true {
      defaults.channel = nil
      defaults.isGlobal = true
    } else if let login = sidecar?.channel {
      defaults.channel = Channel(roomID: sidecar?.roomID, login: login)
    }
    defaults.date = sidecar?.date ?? defaults.date
    return defaults
  }

  /// The digest of what a snapshot says: its date, kind and entries.
  private func digest(of snapshot: Catalogue) -> String {
    var running = SHA256()
    let head = "\(snapshot.kind.rawValue) \(snapshot.date?.description ?? "-")"
    for line in [head] + snapshot.lines {
      running.update(line.utf8)
      running.update(CollectionOfOne(UInt8(ascii: "\n")))
    }
    return running.hexadecimal
  }
}

/// What an import of catalogues did.
struct CatalogueSummary {
  var new = 0
  var unchanged = 0
  var entries = 0
  var refusals: [Refusal] = []
}
