/// Why a server of chat logs cannot be read at all; its description is one sentence.
public enum LogServiceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The channel does not want its chat to be given out.
  case optedOut(channel: String)
  /// The server does not tell which days there are, and nobody says where to begin.
  case noList(address: String, channel: String)
  /// The server has neither a list of days nor a log of any day that was asked for.
  case nothingThere(address: String, channel: String)

  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .optedOut(let channel):
      "\(channel) has opted out of these logs (status 403); collect its VODs instead"
    case .noList(let address, let channel):
      "\(address)/list gives no list of the days of \(channel); check the address, or give --since, "
        + "and each day from then on is asked for"
    case .nothingThere(let address, let channel):
      "\(address) gives no list of the days of \(channel), and a log of none that was asked for "
        + "(status 404 each time); the address is probably wrong, or the channel is not logged there"
    }
  }
}
