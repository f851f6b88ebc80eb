import Foundation
import FoundationNetworking
import Synchronization

/// One request to one server: its status, headers and body, the latter in memory or in a file.
///
/// Only the body of a status from 200 to 299 is read.
final class HTTPTransfer: NSObject, URLSessionDataDelegate {
  private struct State {
    var body = Data()
    var file: FileHandle?
    var response: HTTPURLResponse?
    var failure: HTTPError.Kind?
  }

  /// How many bytes of a body are held in memory.
  private static let limit = 64 << 20

  private let path: String?
  private let state = Mutex(State())
  private let end = DispatchSemaphore(value: 0)

  /// - Parameter path: the file that takes the body, written anew; nil for the memory.
  init(into path: String?) {
    self.path = path
  }

  /// Makes the request and waits for the end of the answer.
  ///
  /// - Throws: why there is no answer.
  func run(_ request: URLRequest) throws(HTTPError.Kind) -> (HTTPURLResponse, body: Data) {
    let settings = URLSessionConfiguration.ephemeral
    settings.timeoutIntervalForRequest = request.timeoutInterval
    settings.httpShouldSetCookies = false
    settings.urlCache = nil
    let session = URLSession(configuration: settings, delegate: self, delegateQueue: nil)
    session.dataTask(with: request).resume()
    end.wait()
    session.finishTasksAndInvalidate()
    let (failure, response, body) = state.withLock { ($0.failure, $0.response, $0.body) }
    if let failure { throw failure }
    guard let response else { throw .unreachable("not an answer of HTTP") }
    return (response, body)
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
  ) {
    let isOpen = state.withLock { state in
      state.response = response as? HTTPURLResponse
      guard let path, state.response?.isGood == true else { return true }
      let isMade = FileManager.default.createFile(atPath: path, contents: nil)
      state.file = isMade ? FileHandle(forWritingAtPath: path) : nil
      if state.file == nil { state.failure = .unwritable(path) }
      return state.file != nil
    }
    completionHandler(isOpen ? .allow : .cancel)
  }

  /// Follows what has moved, without the credentials where it moved to another server; a form is sent
  /// to nobody but its own address.
  func urlSession(
    _ session: URLSession, task: URLSessionTask,
    willPerformHTTPRedirection response: HTTPURLResponse, newRequest: URLRequest,
    completionHandler: @escaping (URLRequest?) -> Void
  ) {
    guard let old = task.originalRequest, old.httpMethod == "GET" else {
      return completionHandler(nil)
    }
    var request = newRequest
    if request.url?.origin != old.url?.origin {
      for name in ["Authorization", "Client-Id"] {
        request.setValue(nil, forHTTPHeaderField: name)
      }
    }
    completionHandler(request)
  }

  func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
    let isStored = state.withLock { state in
      // A task that is cancelled still hands over what has come already.
      guard state.failure == nil, state.response?.isGood == true else { return false }
      guard let file = state.file else {
        state.body.append(data)
        if state.body.count > HTTPTransfer.limit {
          state.failure = .tooLong(limit: HTTPTransfer.limit)
        }
        return state.failure == nil
      }
      if (try? file.write(contentsOf: data)) == nil { state.failure = .unwritable(path ?? "") }
      return state.failure == nil
    }
    if !isStored { dataTask.cancel() }
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError: (any Error)?) {
    state.withLock { state in
      try? state.file?.close()
      // What is not good was cut short here, which is no failure of the network.
      let isWanted = state.response?.isGood ?? true
      if state.failure == nil, isWanted, let error = didCompleteWithError {
        state.failure = HTTPTransfer.kind(of: error)
      }
    }
    end.signal()
  }

  /// Whether another attempt can be of use.
  private static func kind(of error: any Error) -> HTTPError.Kind {
    switch (error as? URLError)?.code {
    case .httpTooManyRedirects: .impossible("it leads from one address to the next without end")
    case .badURL, .unsupportedURL: .impossible("nobody can be asked there")
    default: .unreachable(words(for: error))
    }
  }

  /// A network's error in words, without the address, which may hold more than a person should see.
  private static func words(for error: any Error) -> String {
    switch (error as? URLError)?.code {
    case .cannotConnectToHost: "nothing listens there"
    case .cannotFindHost, .dnsLookupFailed: "the host is not found"
    case .timedOut: "it took too long"
    case .networkConnectionLost: "the connection broke"
    case .secureConnectionFailed, .serverCertificateUntrusted: "no secure connection"
    case let code?: "network error \(code.rawValue)"
    case nil: "network error"
    }
  }
}

extension URL {
  /// What tells one server from another.
  fileprivate var origin: [String] { [scheme ?? "", host() ?? "", port.map(String.init) ?? ""] }
}

extension HTTPURLResponse {
  /// Whether the status is one of 200 to 299.
  var isGood: Bool { (200...299).contains(statusCode) }
}
