import Chat
import Corpus
import Emotes

extension Corpus {
  /// The numeric id of a channel, as the logs of a corpus tell it, else as its catalogues do.
  ///
  /// - Parameters:
  ///   - login: the channel's login, now or once.
  ///   - path: the corpus, which need not exist.
  /// - Returns: the id; nil when the corpus does not know it.
  /// - Throws: `CorpusError` when the corpus cannot be read.
  static func room(of login: String, in path: String) throws(CorpusError) -> String? {
    guard isFile(path) else { return nil }
    let corpus = try Corpus(path: path, selection: Selection())
    let named = try corpus.channels().filter { $0.logins.contains(login) }.map(\.channel)
    let channels = named.filter { $0.login == login } + named
    if let room = channels.lazy.compactMap(\.roomID).first { return room }
    let owners = try corpus.snapshots().lazy.flatMap(\.entries).compactMap(\.owner)
    return owners.filter { $0.login == login }.compactMap(\.roomID).first
  }
}
