import Foundation
import StudyKit

let code = Program(surroundings: .ofProcess()).run(Array(CommandLine.arguments.dropFirst()))
exit(code.rawValue)
