/// How long and how often a server is asked.
public struct HTTPPolicy: Equatable, Sendable {
  /// The pauses before a request is made again that failed by the network, by the server (5xx) or by
  /// too many requests (429).
  public var pauses: [Duration]
  /// The longest pause that a server may ask for with 429; beyond it the request fails.
  public var longestPause: Duration
  /// How many seconds a server may be silent.
  public var timeout: Double

  /// Makes a policy: again after 1, 2, 4 and 8 s, 15 minutes for 429, 60 s of silence.
  public init(
    pauses: [Duration] = [1, 2, 4, 8].map { .seconds($0) },
    longestPause: Duration = .seconds(900), timeout: Double = 60
  ) {
    self.pauses = pauses
    self.longestPause = longestPause
    self.timeout = timeout
  }
}
