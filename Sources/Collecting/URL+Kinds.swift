public import Foundation

extension URL {
  /// The address of a page, as a person writes it.
  ///
  /// - Parameter text: the address; nil is returned for what is none of HTTP.
  public init?(ofPage text: String) {
    guard var parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
      ["http", "https"].contains(scheme), parts.host?.isEmpty == false,
      (1...65_535).contains(parts.port ?? 80)
    else { return nil }
    parts.scheme = scheme
    guard let address = parts.url else { return nil }
    self = address
  }

  /// The address of a service, below which its own paths are.
  ///
  /// - Parameter text: the address; nil is returned for what is none of HTTP, or goes on behind its
  ///   path.
  public init?(ofService text: String) {
    guard let address = URL(ofPage: text), address.query() == nil, address.fragment() == nil else {
      return nil
    }
    self = address
  }
}
