import Chat

/// Turns the JSON records of one format, each a whole value, into messages.
protocol JSONRecordParser: LineParser {
  /// The key under which an object holds a list of records.
  var listKey: StaticString { get }
  /// Whether a list at the root is one of pages, each an object around records.
  var isPaged: Bool { get }
  /// Where the texts end that were put together behind the block's own bytes.
  var roomEnd: Int { get }

  /// Begins a block: from an index on there is room for as many bytes as the block has.
  mutating func begin(room: Int)
  /// Whether a key's object has records somewhere inside it.
  func isAround(_ key: Range<Int>, in bytes: Bytes) -> Bool
  /// What a key beside the list, or around it, stands for; nil to skip its value.
  func header(_ key: Range<Int>, in bytes: Bytes) -> JSONFacts.HeaderKey?
  /// Takes in the value of such a key.
  mutating func take(_ key: JSONFacts.HeaderKey, _ range: Range<Int>, of bytes: Bytes)
}

/// Most formats have nothing of interest beside their records, and every text in one piece.
extension JSONRecordParser {
  var roomEnd: Int { 0 }
  var isPaged: Bool { false }
  func isAround(_ key: Range<Int>, in bytes: Bytes) -> Bool { false }
  mutating func begin(room: Int) {}
  func header(_ key: Range<Int>, in bytes: Bytes) -> JSONFacts.HeaderKey? { nil }
  mutating func take(_ key: JSONFacts.HeaderKey, _ range: Range<Int>, of bytes: Bytes) {}
}
