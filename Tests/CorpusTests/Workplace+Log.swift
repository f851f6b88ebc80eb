import Chat
import ChatLogs
import Counting
import Emotes
import Foundation
import Pseudonyms

@testable import Corpus

extension Workplace {
  /// Counts a chat log of any format into a corpus.
  func corpus(
    ofLog bytes: [UInt8], format: LogFormat? = nil, channel: Channel = Channel(login: "synth"),
    start: Instant? = nil,
    name: String = "log", into corpus: String = "corpus.sqlite"
  ) throws -> Corpus {
    let log = path(name)
    try Data(bytes).write(to: URL(filePath: log))
    var reader = try LogReader(.file(path: log), format: format)
    var counter = Counter(
      layout: reader.format.layout, channel: channel, origin: start, rules: CountingRules(),
      names: { NameTable(entries: [], channel: $0.channel, prefix: nil) },
      matcher: { EmoteMatcher(names: $0, marksFirstParty: true) })
    let writer = try writer(corpus)
    try writer.begin(
      ChatSource(digest: name, name: name, format: reader.format, bytes: bytes.count))
    var block = MessageBlock()
    while try reader.read(into: &block) {
      counter.count(block, clock: reader.clock)
      try writer.drain(&counter)
    }
    var facts = reader.facts
    facts.channel = channel
    facts.startedAt = facts.startedAt ?? start
    counter.finish(origin: facts.startedAt)
    try writer.finish(&counter, tally: reader.tally, facts: facts, nameTable: "names")
    try writer.close()
    return try Corpus(path: path(corpus), selection: Selection())
  }
}
