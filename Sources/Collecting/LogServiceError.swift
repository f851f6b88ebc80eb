/// Why a server of chat logs cannot be read at all; its description is one sentence.
public enum LogServiceError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The channel does not want its chat to be given out.
  case optedOut(channel: String)
  /// The server does not tell which days there are, and nobody says where to begin.
  case noList(channel: String)

  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .optedOut(let channel):
      "\(channel) has opted out of these logs (status 403); collect its VODs instead"
    case .noList(let channel):
      "these logs come without a list of the days of \(channel); give --since, and each day from "
        + "then on is asked for"
    }
  }
}
