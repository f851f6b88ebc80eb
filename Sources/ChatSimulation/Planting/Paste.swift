/// A line that many people paste within a short time.
struct Paste: Hashable, Sendable {
  /// Seconds after the stream's start.
  var seconds: Range<Int>
  /// Which text it is: any number, to be taken modulo the number of texts.
  var text: Int
  /// Places in the crowd, in the order in which they paste it.
  var chatters: [Int]
  /// How many of them change a word of it.
  var changed: Int
}
