/// Why there is no new chat of a VOD.
struct VODNote: CollectNote {
  static let noun = "VOD "

  /// The reason, in words.
  var reason: String
  /// The VOD's id.
  var vod: String

  var name: String { vod }
}
