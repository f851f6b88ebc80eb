import Chat
import StudyKit

extension Command {
  /// The login that the operand CHANNEL, the first one, is, in lower case.
  ///
  /// - Throws: `Failure` with `ExitCode.usage` when it is none.
  func login(of arguments: Arguments) throws(Failure) -> String {
    let word = arguments.operands[0]
    if let login = Channel(login: word).login, Channel.isLogin(login) { return login }
    throw wrong("'\(word)' is not a login; write the name in the channel's address")
  }
}
