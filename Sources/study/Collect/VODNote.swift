/// Why there is no new chat of a VOD.
struct VODNote: Encodable, Equatable {
  /// The reason, in words.
  var reason: String
  /// The VOD's id.
  var vod: String
}
