/// The pseudonyms of one chatter, of each kind of name that a record carries.
public struct ChatterAliases: Equatable, Sendable {
  /// The pseudonym of the user id.
  public var id: Pseudonym?
  /// The pseudonym of the login, or of an ASCII display name.
  public var login: Pseudonym?
  /// The pseudonym of a display name that is not ASCII.
  public var display: Pseudonym?

  /// The pseudonyms, strongest first.
  public var strongestFirst: [Pseudonym] { [id, login, display].compactMap(\.self) }
}

extension PseudonymKey {
  /// The pseudonyms of a chatter; names that are nil or empty have none.
  ///
  /// An ASCII display name differs from the login in case only, so it stands for the login where
  /// the record carries none.
  public func aliases(userID: String?, login: String?, displayName: String?) -> ChatterAliases {
    var aliases = ChatterAliases()
    if let userID, !userID.isEmpty { aliases.id = pseudonym(of: .id, userID) }
    if let login, !login.isEmpty { aliases.login = pseudonym(of: .login, login.lowercased()) }
    guard let displayName, !displayName.isEmpty else { return aliases }
    if !displayName.utf8.allSatisfy({ $0 < 0x80 }) {
      aliases.display = pseudonym(of: .display, displayName)
    } else if aliases.login == nil {
      aliases.login = pseudonym(of: .login, displayName.lowercased())
    }
    return aliases
  }
}
