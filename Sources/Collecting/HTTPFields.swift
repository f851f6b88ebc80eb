import Foundation

/// Names and values in the form that bodies and queries have, in order.
struct HTTPFields {
  /// The fields, escaped as RFC 3986 says, so that `+`, which servers read as a space, stays one.
  let text: String

  init(_ fields: [(String, String)]) {
    text = fields.map { "\(HTTPFields.escaped($0.0))=\(HTTPFields.escaped($0.1))" }
      .joined(separator: "&")
  }

  private static func escaped(_ text: String) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}

extension URL {
  /// This address and something below it.
  ///
  /// - Parameters:
  ///   - path: what is appended, such as `users`.
  ///   - query: the query's names and values, in order.
  /// - Returns: the address.
  func below(_ path: String, query: [(String, String)]) -> URL {
    var base = absoluteString
    while base.hasSuffix("/") { base.removeLast() }
    let question = query.isEmpty ? "" : "?" + HTTPFields(query).text
    return URL(string: "\(base)/\(path)\(question)") ?? self
  }
}
