/// A channel as Helix knows it.
public struct HelixUser: Decodable, Equatable, Sendable {
  /// The numeric id.
  public let id: String
  /// The login.
  public let login: String

  /// Reads a channel whose id is one.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    id = try values.decode(HelixID.self, forKey: .id).text
    login = try values.decode(String.self, forKey: .login)
  }

  private enum CodingKeys: CodingKey {
    case id, login
  }
}
