import Manifest

extension Failure {
  /// Makes a failure of any error: its sentence, and the exit code that fits.
  ///
  /// - Parameter error: `Problems` and `Problem` mean a wrong manifest, a `Failure` is itself,
  ///   anything else has failed.
  public init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let problems as Problems: self.init(.manifestWrong, problems.description)
    case let problem as Problem: self.init(.manifestWrong, problem.description)
    default: self.init(.failed, String(describing: error))
    }
  }
}
