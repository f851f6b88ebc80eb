/// Any key of a JSON object.
struct ShapeKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<ShapeKey> {
  /// The keys in an order that is always the same.
  var sortedKeys: [ShapeKey] { allKeys.sorted { $0.stringValue.precedes($1.stringValue) } }

  /// Whether the object has all of some keys.
  func has(_ keys: String...) -> Bool {
    keys.allSatisfy { contains(ShapeKey(stringValue: $0)) }
  }
}
