/// A channel as Helix knows it.
public struct HelixUser: Decodable, Equatable, Sendable {
  /// The numeric id.
  public let id: String
  /// The login.
  public let login: String
}
