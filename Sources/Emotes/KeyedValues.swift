/// A JSON object whose keys are data.
///
/// Values are decoded in the order of their keys, so that of several wrong ones always the same is
/// told.
struct KeyedValues<Value: Decodable>: Decodable {
  let members: [(key: String, value: Value)]

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: ShapeKey.self)
    members = try object.sortedKeys.map { key in
      (key.stringValue, try object.decode(Value.self, forKey: key))
    }
  }
}
