/// Why there is no new chat of something.
protocol CollectNote: Encodable, Equatable {
  /// What stands before the name for a person.
  static var noun: String { get }
  /// Which VOD or day it is.
  var name: String { get }
  /// The reason, in words.
  var reason: String { get }
}
