/// How a server answered, in so far as the one who asked decides what it means.
public enum HTTPOutcome<Body: Sendable>: Sendable {
  /// 200 to 299, and the body.
  case found(Body)
  /// 401: the token is not, or no longer, valid.
  case unauthorized
  /// 403: this may not be asked.
  case forbidden
  /// 404: there is no such thing.
  case missing
}

extension HTTPOutcome: Equatable where Body: Equatable {}
