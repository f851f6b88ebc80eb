import Chat

/// The head of a twitchemotes.com dump.
struct TwitchemotesMeta: Decodable {
  let generatedAt: String?

  enum CodingKeys: String, CodingKey {
    case generatedAt = "generated_at"
  }

  /// The day the dump was made (UTC).
  var date: CivilDate? { generatedAt.flatMap { CivilDate(String($0.prefix(10))) } }
}
