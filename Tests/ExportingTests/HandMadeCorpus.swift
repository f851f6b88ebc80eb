import Foundation
import SQLite

@testable import Corpus

/// A corpus whose rows are written by hand, in a folder of its own.
final class HandMadeCorpus {
  /// An emote: its code and who offers it.
  struct Emote: Hashable {
    var code: String
    var provider = "7tv"
  }

  /// A message: who wrote it, and its emotes in order.
  struct Message {
    var chatter: Int
    var emotes: [Emote]
  }

  /// A stream; without a day when its start is not known.
  struct Stream {
    var channel: String
    var day: String?
    var messages: [Message]
  }

  let streams: [Stream]
  /// The channels' own emotes, by login.
  let own: [String: [Emote]]
  /// A folder for whatever a test writes.
  let folder: String

  /// The emotes, sorted; their places from 1 are their numbers.
  private let emotes: [Emote]
  /// The channels, sorted; their places from 1 are their numbers.
  private let channels: [String]

  /// Writes the corpus.
  init(_ streams: [Stream], own: [String: [Emote]]) throws {
    self.streams = streams
    self.own = own
    emotes = Set(streams.flatMap { $0.messages.flatMap(\.emotes) } + own.values.flatMap { $0 })
      .sorted { ($0.code, $0.provider) < ($1.code, $1.provider) }
    channels = Set(streams.map(\.channel)).sorted()
    folder = FileManager.default.temporaryDirectory.path + "/내보내기-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let connection = try Connection(path: path, access: .readWrite)
    try connection.migrate(CorpusSchema.migrations)
    try connection.transaction { () throws(SQLiteError) in try fill(connection) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var path: String { folder + "/corpus.sqlite" }

  private func fill(_ connection: Connection) throws(SQLiteError) {
    try insert(
      "INSERT INTO emotes VALUES (?1, ?1, ?2, ?3, '')",
      emotes.enumerated().map { ["\($0 + 1)", $1.provider, $1.code] }, connection)
    let logins = channels.enumerated().map { ["\($0 + 1)", $1] }
    try insert("INSERT INTO channels VALUES (?1, ?2, 900 + ?1, 'UTC', NULL)", logins, connection)
    try insert("INSERT INTO channel_logins VALUES (?2, ?1)", logins, connection)
    try insert(
      "INSERT INTO chatters VALUES (?, 1)",
      Set(streams.flatMap { $0.messages.map(\.chatter) }).sorted().map { ["\($0)"] }, connection)
    for (index, stream) in streams.enumerated() {
      try fill(stream, number: index + 1, connection)
      try fill(stream.messages, of: index + 1, connection)
    }
  }

  /// A stream, its one source and part, and the emotes that are its channel's own.
  private func fill(
    _ stream: Stream, number: Int, _ connection: Connection
  ) throws(SQLiteError) {
    let channel = "\((channels.firstIndex(of: stream.channel) ?? 0) + 1)"
    try insert(
      "INSERT INTO sources VALUES (?1, ?1, ?1, 'csv', NULL, 0, 0, 0, 0, 0, 0, '', NULL, 0, NULL, 0)",
      [["\(number)"]], connection)
    try insert(
      "INSERT INTO streams (stream, channel, key, day) VALUES (?1, ?2, 'vod:' || ?1, ?3)",
      [["\(number)", channel, stream.day]], connection)
    try insert(
      "INSERT INTO parts (part, source, stream, richness) VALUES (?1, ?1, ?1, 1)",
      [["\(number)"]], connection)
    try insert(
      "INSERT INTO own_emotes VALUES (?1, ?2, ?3)",
      (own[stream.channel] ?? []).map { [channel, self.number(of: $0), "\(number)"] }, connection)
  }

  /// The messages of a stream, each with a list of its own.
  private func fill(
    _ messages: [Message], of stream: Int, _ connection: Connection
  ) throws(SQLiteError) {
    for (ordinal, message) in messages.enumerated() {
      let list = "\(stream * 1000 + ordinal)"
      try insert(
        "INSERT INTO emote_lists VALUES (?1, ?2, ?3)",
        message.emotes.enumerated().map { [list, "\($0)", number(of: $1)] }, connection)
      try insert(
        "INSERT INTO emote_messages VALUES (?1, ?2, NULL, ?3, ?4, NULL)",
        [["\(stream)", "\(ordinal)", "\(message.chatter)", list]], connection)
    }
  }

  private func number(of emote: Emote) -> String {
    "\((emotes.firstIndex(of: emote) ?? 0) + 1)"
  }

  private func insert(
    _ sql: String, _ rows: [[String?]], _ connection: Connection
  ) throws(SQLiteError) {
    let statement = try connection.prepare(sql)
    for row in rows {
      for (index, value) in row.enumerated() { statement.bind(value, at: index + 1) }
      try statement.run()
    }
  }

  /// The views as they stand now.
  func snapshot(channel: String? = nil) throws -> CorpusSnapshot {
    let selection = Selection(channels: channel.map { [$0] } ?? [])
    return try Corpus(path: path, selection: selection).snapshot()
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  /// The names of the files in a folder of the folder, sorted.
  func names(in name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/" + name).sorted()
  }
}

extension HandMadeCorpus {
  private static let hello = Emote(code: "moonHi", provider: "twitch")
  private static let comma = Emote(code: "ㅋㅋ,\"웃음\"")
  private static let lines = Emote(code: "two\nlines", provider: "bttv")
  private static let joy = Emote(code: "😂", provider: "emoji")
  private static let sun = Emote(code: "sunHi", provider: "twitch")

  /// Two channels, three days and a stream without a day; small enough to be counted by hand.
  static func byHand() throws -> HandMadeCorpus {
    try HandMadeCorpus(
      [
        Stream(
          channel: "moonriver", day: "2026-03-01",
          messages: [
            Message(chatter: 1, emotes: [hello, hello, comma]),
            Message(chatter: 2, emotes: [comma, hello]),
            Message(chatter: 1, emotes: [joy, lines]),
          ]),
        Stream(
          channel: "moonriver", day: "2026-03-01",
          messages: [Message(chatter: 1, emotes: [hello])]),
        Stream(
          channel: "sunday", day: "2026-03-01",
          messages: [
            Message(chatter: 2, emotes: [sun]), Message(chatter: 2, emotes: [hello, sun]),
          ]),
        Stream(
          channel: "moonriver", day: "2026-03-03",
          messages: [Message(chatter: 3, emotes: [comma])]),
        Stream(
          channel: "sunday", day: "2026-03-04", messages: [Message(chatter: 3, emotes: [joy])]),
        Stream(
          channel: "sunday", day: nil,
          messages: [
            Message(chatter: 1, emotes: [sun, sun, joy]), Message(chatter: 1, emotes: [hello]),
          ]),
      ],
      own: ["moonriver": [hello, comma], "sunday": [sun]])
  }
}
