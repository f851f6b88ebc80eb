/// An id in an answer of Helix, which goes into addresses, paths and command lines; digits only.
struct HelixID: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    text = try container.decode(String.self)
    guard VOD.isID(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not digits")
    }
  }
}
