/// How a source names a chatter: the numbers of up to three aliases, 0 for those it does not tell.
struct ChatterName: Hashable, Comparable {
  /// The user id's alias.
  var id: Int64
  /// The login's alias.
  var login: Int64
  /// The alias of a display name that is not ASCII.
  var display: Int64

  static func < (left: ChatterName, right: ChatterName) -> Bool {
    (left.id, left.login, left.display) < (right.id, right.login, right.display)
  }
}
