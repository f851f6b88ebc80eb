/// A channel as Helix knows it.
public struct HelixUser: Decodable, Equatable, Sendable {
  /// The numeric id.
  public let id: String
  /// The login.
  public let login: String
  /// The name as it is shown.
  public let displayName: String

  private enum CodingKeys: String, CodingKey {
    case id
    case login
    case displayName = "display_name"
  }
}
