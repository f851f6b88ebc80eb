/// The command-line program of one study: `describe` and `run`, process contract version 1.
public struct StudyTool {
  let study: any Study

  /// Makes the program of a study.
  public init(_ study: any Study) {
    self.study = study
  }

  /// Runs the program with the process's arguments and ends the process.
  public func main() -> Never {
    fatalError("pending")
  }
}
