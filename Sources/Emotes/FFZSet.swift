/// One emote set of a FrankerFaceZ answer.
struct FFZSet: Decodable {
  let emoticons: [FFZEmote]
}
