import Chat

/// One use of an emote that spreads: a chatter's first in its stream.
struct MemeEvent: Hashable, Sendable {
  /// The channel, as a place in the plan's list.
  var channel: Int
  /// The number of the channel's stream.
  var stream: Int
  var moment: Instant
  /// Who it is, as a place in the channel's crowd.
  var chatter: Int
  /// The place of the use that called it forth; nil for one out of nothing.
  var parent: Int?
  /// The place of the first use of its cascade: its own for one out of nothing.
  var root: Int
  /// How many uses lie between it and its root, itself included; 0 for the root.
  var generation: Int
}
