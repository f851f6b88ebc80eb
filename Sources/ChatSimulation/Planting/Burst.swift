/// A moment in which chat is louder, or repeats one emote, or both.
struct Burst: Hashable, Sendable {
  /// Seconds after the stream's start.
  var seconds: Range<Int>
  /// By how much it multiplies the volume; 1 leaves it.
  var volumeFactor: Double
  /// The emote, which everybody may use.
  var emote: WorldEmote
  /// The share of messages in it that hold nothing but the emote, once or repeated; 0 leaves chat.
  ///
  /// They hold one distinct emote, so they change nothing of which emotes are used together.
  var takeover: Double
  /// The share of ordinary messages with the emote, outside.
  var baseShare: Double

  /// The share of ordinary messages with the emote, inside.
  var share: Double { takeover + (1 - takeover) * baseShare }

  /// By how much it multiplies the emote's share.
  var shareFactor: Double { takeover > 0 ? share / baseShare : 1 }
}
