public import Chat
public import ChatLogs
public import Counting
public import Emotes
import FoundationEssentials
import FoundationInternationalization
import Glibc
public import Pseudonyms
import SQLite

/// Writes counted chat logs into a corpus, one transaction per source.
///
/// ```swift
/// let writer = try CorpusWriter(path: "corpus.sqlite", key: key, rules: rules)
/// try writer.begin(source)
/// while try reader.read(into: &block) {
///   counter.count(block, clock: reader.clock)
///   try writer.drain(&counter)
/// }
/// counter.finish()
/// try writer.finish(&counter, tally: tally, facts: facts, nameTable: digest)
/// try writer.close()
/// ```
/// Until `finish` returns, nothing of the source is in the corpus; after a crash the old state is.
public final class CorpusWriter {
  private let path: String
  private let key: PseudonymKey
  let connection: Connection
  private let isNew: Bool
  private var hasTables: Bool
  private var hasContent = false
  private var isPrepared = false
  private let rules: CountingRules?
  private var current: SourceWriter?

  /// Opens a corpus for writing and creates it when it is missing.
  ///
  /// - Parameters:
  ///   - path: the SQLite file.
  ///   - key: the key of the pseudonyms; a corpus takes one key for all its life.
  ///   - rules: what is left out of every count; nil for the corpus's own rules, or the usual ones
  ///     in a new corpus. A corpus takes one set of rules for all its life.
  /// - Throws: `CorpusError` when the file is not a corpus, or was written with another key or
  ///   other rules.
  public init(path: String, key: PseudonymKey, rules: CountingRules?) throws(CorpusError) {
    self.path = path
    self.key = key
    do {
      connection = try Connection(path: path, access: .readWrite)
    } catch {
      throw CorpusError(writing: path, error)
    }
    hasTables = try CorpusSchema.isCorpus(connection, path: path)
    isNew = !hasTables
    let settings = SettingsTable(connection: connection, path: path)
    self.rules = hasTables ? try settings.check(key: key, rules: rules) : rules ?? CountingRules()
    if hasTables, try CorpusSchema.isOlder(connection, path: path) { try prepare() }
  }

  /// Takes away the file of a new corpus to which nothing was added.
  deinit {
    guard isNew, !hasContent else { return }
    for file in [path, path + "-wal", path + "-shm"] { unlink(file) }
  }

  /// What the corpus leaves out of every count.
  ///
  /// - Throws: `CorpusError.otherBots` when the corpus has a list of bots of its own, which must be
  ///   given again, because a corpus keeps no names.
  public func countingRules() throws(CorpusError) -> CountingRules {
    guard let rules else { throw .otherBots(path: path) }
    return rules
  }

  /// Makes a new corpus, or readies one for writing; a corpus that nothing is written to stays as
  /// it is, byte for byte.
  private func prepare() throws(CorpusError) {
    if isPrepared { return }
    try CorpusSchema.prepareForWriting(connection, path: path)
    if !hasTables, let rules {
      try SettingsTable(connection: connection, path: path).store(key: key, rules: rules)
    }
    hasTables = true
    isPrepared = true
  }

  /// The sources that the corpus holds, superseded ones included, sorted by digest.
  public func knownSources() throws(CorpusError) -> [KnownSource] {
    try reading([]) { () throws(SQLiteError) in try SourceTable(connection: connection).all() }
  }

  /// The source with a digest; nil when the corpus does not hold it.
  public func knownSource(_ digest: String) throws(CorpusError) -> KnownSource? {
    try reading(nil) { () throws(SQLiteError) in
      try SourceTable(connection: connection).known(digest)
    }
  }

  /// The parts that are left out for a source's sake, or its own for another's.
  public func overlaps(of digest: String) throws(CorpusError) -> [Overlap] {
    try reading([]) { () throws(SQLiteError) in
      try SourceTable(connection: connection).overlaps(of: digest)
    }
  }

  /// The catalogues that the corpus holds, the newest first, sorted by digest within a day.
  public func catalogues() throws(CorpusError) -> [StoredCatalogue] {
    try reading([]) { () throws(SQLiteError) in try CatalogueTable(connection: connection).all() }
  }

  /// The catalogues that the corpus holds with their entries, the newest first.
  ///
  /// Snapshots without a date come last; those of one day are sorted by digest.
  public func snapshots() throws(CorpusError) -> [Catalogue] {
    try reading([]) { () throws(SQLiteError) in
      try CatalogueTable(connection: connection).snapshots()
    }
  }

  /// The pseudonyms of the bots that any catalogue names, sorted, in hexadecimal.
  public func catalogueBots() throws(CorpusError) -> [String] {
    try reading([]) { () throws(SQLiteError) in try CatalogueTable(connection: connection).bots() }
  }

  /// What tells whether a chatter is one of the bots that the catalogues name.
  public func catalogueBotTest() throws(CorpusError) -> (CountedChatter) -> Bool {
    let bots = Set(try catalogueBots())
    if bots.isEmpty { return { _ in false } }
    return { [key] chatter in
      let aliases = key.aliases(
        userID: nil, login: chatter.login, displayName: chatter.displayName)
      return aliases.login.map { bots.contains($0.hexadecimal) } ?? false
    }
  }

  /// Stores a snapshot of emote sets.
  ///
  /// - Parameters:
  ///   - catalogue: the snapshot.
  ///   - digest: SHA-256 of its file, in lower-case hexadecimal.
  ///   - name: the file's name without folders.
  /// - Returns: false when the corpus has it already.
  /// - Throws: `CorpusError` when the file cannot be written.
  public func importCatalogue(
    _ catalogue: Catalogue, digest: String, name: String
  ) throws(CorpusError) -> Bool {
    var isNew = false
    try writing { () throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        isNew = try CatalogueTable(connection: connection).add(
          catalogue, digest: digest, name: name, key: key)
      }
    }
    hasContent = hasContent || isNew
    return isNew
  }

  /// Sets the time zone in which a channel's streams get their day; `UTC` until it is set.
  ///
  /// - Parameters:
  ///   - identifier: an IANA name, such as `Asia/Seoul`.
  ///   - channel: the channel, which is added when the corpus has not met it yet.
  /// - Throws: `CorpusError`, such as `unknownTimeZone`.
  public func setTimeZone(_ identifier: String, of channel: Channel) throws(CorpusError) {
    guard TimeZone(identifier: identifier) != nil else { throw .unknownTimeZone(identifier) }
    let stored = try channels().first {
      $0.channel.roomID == channel.roomID && $0.channel.login == channel.login
    }
    if stored?.timeZone == identifier { return }
    hasContent = true
    try writing { () throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        let streams = StreamTable(connection: connection)
        var touched: Set<Int64> = []
        let number = try ChannelTable(connection: connection).number(of: channel, touched: &touched)
        let update = try connection.prepare("UPDATE channels SET time_zone = ? WHERE channel = ?")
        update.bind(identifier, at: 1)
        update.bind(number, at: 2)
        try update.run()
        for stream in touched.sorted() { try streams.settle(stream) }
        try streams.setDays(ofChannel: number)
      }
    }
  }

  /// Sets the prefix rule of a channel.
  ///
  /// Sources that were matched without it are stale from then on.
  public func setPrefix(_ rule: PrefixRule, of channel: Channel) throws(CorpusError) {
    let stored = try channels().first { $0.channel.login == channel.login }
    if stored?.prefix == rule { return }
    hasContent = true
    try writing { () throws(SQLiteError) in
      try connection.transaction { () throws(SQLiteError) in
        var touched: Set<Int64> = []
        let number = try ChannelTable(connection: connection).number(of: channel, touched: &touched)
        let update = try connection.prepare("UPDATE channels SET prefix = ? WHERE channel = ?")
        update.bind(rule.prefix, at: 1)
        update.bind(number, at: 2)
        try update.run()
      }
    }
  }

  /// The channels that the corpus knows, with all names that it knows of them, and their prefix
  /// rules; sorted by login and room id.
  public func channels() throws(CorpusError) -> [KnownChannel] {
    try reading([]) { () throws(SQLiteError) in try ChannelTable(connection: connection).all() }
  }

  /// Starts a source's transaction; a source that the corpus holds already is replaced.
  ///
  /// - Precondition: no other source is being written.
  public func begin(_ source: ChatSource) throws(CorpusError) {
    precondition(current == nil, "finish or abandon the source before beginning the next")
    try writing { () throws(SQLiteError) in
      try connection.begin()
      let (number, touched) = try SourceTable(connection: connection).open(source)
      current = try SourceWriter(
        connection, key: key, description: source, source: number, touched: touched)
    }
  }

  /// Writes what the counter hands over per message, then empties it.
  ///
  /// An error undoes the source.
  public func drain(_ counter: inout Counter) throws(CorpusError) {
    guard let current else { preconditionFailure("begin a source before draining a counter") }
    try writing { () throws(SQLiteError) in try current.drain(counter) }
    counter.removeWritten()
  }

  /// Writes the rest of the source and commits; an error undoes the source.
  ///
  /// - Parameters:
  ///   - counter: the counter after its own `finish()`.
  ///   - tally: the classes of all records, with those that the rules leave out already moved to
  ///     the ignored ones.
  ///   - facts: what the log says of itself, completed with what the user said (channel, start,
  ///     VOD id).
  ///   - nameTable: the digest of the name tables that the source was matched with.
  /// - Throws: `CorpusError`, such as `unknownChannel` when nothing tells the channel.
  public func finish(
    _ counter: inout Counter, tally: LogTally, facts: LogFacts, nameTable: String
  ) throws(CorpusError) {
    try drain(&counter)
    guard let current else { preconditionFailure("begin a source before finishing it") }
    guard let named = current.namedChannels(of: counter, facts: facts) else {
      abandon()
      throw .unknownChannel(source: current.description.name)
    }
    try writing { () throws(SQLiteError) in
      let channels = try ChannelTable(connection: connection).numbers(
        of: named, touched: &current.touched)
      try current.finish(
        counter, tally: tally, facts: facts, nameTable: nameTable, names: named,
        channels: channels)
      try connection.commit()
    }
    hasContent = true
    self.current = nil
  }

  /// Undoes the source that was begun; does nothing when none was.
  public func abandon() {
    current = nil
    connection.rollback()
  }

  /// Ends the writing, so that any user can read the file, also in a folder that is read-only.
  ///
  /// A source that has not been finished is undone.
  public func close() throws(CorpusError) {
    guard isPrepared else { return }
    abandon()
    try writing { () throws(SQLiteError) in
      try UnusedEmotes(connection: connection).remove()
      // A file left in WAL mode cannot be opened in a folder where the reader may not write.
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
    }
  }

  /// Reads; a corpus that does not exist yet answers with `none`.
  private func reading<Value>(
    _ none: Value, _ work: () throws(SQLiteError) -> Value
  ) throws(CorpusError) -> Value {
    guard hasTables else { return none }
    do {
      return try work()
    } catch {
      throw CorpusError(reading: path, error)
    }
  }

  func writing(_ work: () throws(SQLiteError) -> Void) throws(CorpusError) {
    try prepare()
    do {
      try work()
    } catch {
      abandon()
      throw CorpusError(writing: path, error)
    }
  }
}
