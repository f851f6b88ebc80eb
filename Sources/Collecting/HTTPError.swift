public import Foundation

/// Why a request got no answer that can be used.
public struct HTTPError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kinds of failure.
  public enum Kind: Error, Equatable, Sendable {
    /// No answer came: the network's reason.
    case unreachable(String)
    /// No answer can come: the reason.
    case impossible(String)
    /// An answer that no repetition changes.
    case refused(status: Int)
    /// The server failed each time.
    case failing(status: Int)
    /// Too many requests: the seconds that the server wants to be left alone, when it tells.
    case limited(seconds: Int64?)
    /// The answer is longer than what is held in memory: that many bytes.
    case tooLong(limit: Int)
    /// The answer could not be stored: the file.
    case unwritable(String)
    /// The answer is not what the service documents: the word for what it should be.
    case unreadable(String)
  }

  /// The method and the address, without the query and without what may stand before the host.
  public let request: String
  /// What happened.
  public let kind: Kind

  /// Makes an error of a request.
  public init(_ method: String, _ address: URL, _ kind: Kind) {
    var parts = URLComponents(url: address, resolvingAgainstBaseURL: true)
    parts?.query = nil
    parts?.user = nil
    parts?.password = nil
    request = "\(method) \(parts?.string ?? "")"
    self.kind = kind
  }

  /// What happened, where, and what to do, in one sentence.
  public var description: String {
    switch kind {
    case .unreachable(let reason):
      "\(request): no answer (\(reason)); check the network and the address, then run this again"
    case .impossible(let reason):
      "\(request): no answer (\(reason)); check the address"
    case .refused(let status):
      "\(request): refused with status \(status); check the address and what was asked for"
    case .failing(let status):
      "\(request): the server failed with status \(status) each time; run this again later"
    case .limited(let seconds):
      "\(request): too many requests (status 429); run this again "
        + (seconds.map { "in \($0) s" } ?? "later")
    case .tooLong(let limit):
      "\(request): the answer is longer than \(limit >> 20) MiB; check the address"
    case .unwritable(let file):
      "\(request): the answer cannot be written to \(file); check the folder and the space there"
    case .unreadable(let what):
      "\(request): the answer is not \(what); check the address in the settings"
    }
  }
}
