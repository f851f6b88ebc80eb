/// A version of TwitchDownloaderCLI.
public struct DownloaderVersion: Equatable, Comparable, Sendable, CustomStringConvertible {
  /// The three numbers, the most important first.
  private let numbers: [Int]

  /// Finds the first three numbers joined by dots in what the program prints of itself.
  ///
  /// Nil when there are none.
  public init?(in text: String) {
    guard let match = text.firstMatch(of: /(\d+)\.(\d+)\.(\d+)/) else { return nil }
    let numbers = [match.1, match.2, match.3].compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    self.numbers = numbers
  }

  private init(_ major: Int, _ minor: Int, _ patch: Int) {
    numbers = [major, minor, patch]
  }

  /// The last version without verbs, of November 2022.
  static let lastWithoutVerbs = DownloaderVersion(1, 50, 6)
  /// The first version that does not need Twitch's API version 5, which is switched off.
  static let firstThatWorks = DownloaderVersion(1, 50, 0)

  /// Orders versions by age.
  public static func < (left: DownloaderVersion, right: DownloaderVersion) -> Bool {
    left.numbers.lexicographicallyPrecedes(right.numbers)
  }

  /// The version as it is written: `1.56.5`.
  public var description: String { numbers.map(String.init).joined(separator: ".") }
}
