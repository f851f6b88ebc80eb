/// How a program of this toolkit ends.
public enum ExitCode: Int32, CaseIterable, Sendable {
  /// Done, or there was nothing to do.
  case done = 0
  /// It failed.
  case failed = 1
  /// The command line is wrong.
  case usage = 2
  /// A manifest is wrong.
  case manifestWrong = 3
  /// The data are not good enough for the study.
  case dataQuality = 4
  /// A regenerated report differs.
  case reportDiffers = 5
  /// Some input was refused; the rest is done.
  case inputRefused = 6
  /// There was nothing to do, for callers that asked to be told by code.
  case nothingToDo = 99

  /// The meaning, for `--help`.
  public var meaning: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .usage: "the command line is wrong"
    case .manifestWrong: "a manifest is wrong"
    case .dataQuality: "the data are not good enough"
    case .reportDiffers: "a report differs"
    case .inputRefused: "some input was refused, the rest is done"
    case .nothingToDo: "nothing to do"
    }
  }
}
