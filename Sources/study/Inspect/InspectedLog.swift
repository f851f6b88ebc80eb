/// What a log was found to be and to hold, without text or names of chatters.
struct InspectedLog: Encodable, Equatable {
  var format: String
  /// What in the content decided for the format.
  var evidence: String?
  /// The generation of the format, where the log tells it.
  var era: String?
  var compression: String?
  var encoding: String
  /// The file's size.
  var bytes: Int
  var channels: Told<[String]>
  /// How many streams the log falls into.
  var streams: Int
  var vod: Told<String>
  /// When the stream started: a time, or its day alone.
  var start: Told<String>
  /// The times of the first and the last message or notice; nil without times.
  var times: InspectedTimes?
  var records: InspectedRecords
  /// How many distinct chatters wrote.
  var chatters: Int
  var emotes: InspectedEmotes
  /// What limits the log's use.
  var flags: [String]
  /// The command that brings the log into a corpus.
  var ingest: String
}
