/// One emote of a FrankerFaceZ answer.
struct FFZEmote: Decodable {
  let id: ProviderID
  let name: String
}
