/// Notices a log that holds at most one message a second although the chat was busy.
///
/// TwitchDownloader 1.40.8 to 1.50.6 dropped every later comment with an equal offset. A chat of
/// 500 messages and more than one in ten seconds would by chance have some 25 such pairs.
struct ThinningCheck {
  private var count = 0
  private var first: Int64 = 0
  private var last: Int64 = 0
  private var hasEqualSeconds = false

  /// Takes in the next message's time in milliseconds.
  @inline(__always)
  mutating func add(_ time: Int64) {
    let second = time / 1000
    if count == 0 { first = second } else if second == last { hasEqualSeconds = true }
    last = second
    count += 1
  }

  /// Whether the log looks thinned.
  var isThinned: Bool {
    !hasEqualSeconds && count >= 500 && Int64(count) * 10 > last - first
  }
}
