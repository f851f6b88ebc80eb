/// How long and how often a server is asked.
public struct HTTPPolicy: Equatable, Sendable {
  /// How often a request is made that fails by the network, by the server (5xx) or by too many
  /// requests (429); at least 1.
  public var attempts: Int
  /// The pause before the second attempt; each further one is twice as long.
  public var firstPause: Duration
  /// The longest pause that a server may ask for with 429; beyond it the request fails.
  public var longestPause: Duration
  /// How many seconds a server may be silent.
  public var timeout: Double

  /// Makes a policy: five attempts after 1, 2, 4 and 8 s, 15 minutes for 429, 60 s of silence.
  public init(
    attempts: Int = 5, firstPause: Duration = .seconds(1), longestPause: Duration = .seconds(900),
    timeout: Double = 60
  ) {
    self.attempts = attempts
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.timeout = timeout
  }
}
