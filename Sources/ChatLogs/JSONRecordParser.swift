import Chat

/// Turns the JSON records of one format, each a whole value, into messages.
protocol JSONRecordParser: LineParser {
  /// The key under which the root object, if there is one, holds the list of records.
  static var listKey: StaticString { get }
  /// Where the texts end that were put together behind the block's own bytes.
  var roomEnd: Int { get }

  /// Begins a block: from an index on there is room for as many bytes as the block has.
  mutating func begin(room: Int)
  /// What a key of the root object beside the list stands for; nil to skip its value.
  func header(_ key: Range<Int>, in bytes: Bytes) -> JSONFacts.HeaderKey?
  /// Takes in one of the root object's values.
  mutating func take(_ key: JSONFacts.HeaderKey, _ range: Range<Int>, of bytes: Bytes)
}

/// Most formats have nothing of interest beside their records, and every text in one piece.
extension JSONRecordParser {
  var roomEnd: Int { 0 }
  mutating func begin(room: Int) {}
  func header(_ key: Range<Int>, in bytes: Bytes) -> JSONFacts.HeaderKey? { nil }
  mutating func take(_ key: JSONFacts.HeaderKey, _ range: Range<Int>, of bytes: Bytes) {}
}
