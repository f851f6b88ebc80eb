/// A provider's id, which JSON files write as a string or as a whole number.
struct ProviderID: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    text = try (try? value.decode(String.self)) ?? String(value.decode(Int64.self))
  }
}
