/// The corpus as a database of Superset, opened read-only.
struct Database: Equatable, Sendable {
  /// The name that Superset shows, and that `superset set-database-uri` takes.
  static let name = "emote_corpus"
  static let uuid = Identifier.uuid("database", name)

  /// The absolute path of the corpus.
  var path: String

  /// The address for SQLAlchemy: SQLite takes `mode=ro` from a URI only.
  var address: String { "sqlite:///file:\(escapedPath)?mode=ro&uri=true" }

  /// The file of the bundle.
  var file: BundleFile {
    BundleFile(
      path: "databases/\(Database.name).yaml",
      content: [
        "database_name": .text(Database.name), "sqlalchemy_uri": .text(address),
        "cache_timeout": nil, "expose_in_sqllab": true, "allow_run_async": false,
        "allow_ctas": false, "allow_cvas": false, "allow_dml": false, "allow_file_upload": false,
        // The importer fails without `extra`.
        "extra": [:], "uuid": .text(Database.uuid), "version": "1.0.0",
      ])
  }

  /// The path with every byte percent-encoded but those that mean themselves in every URI.
  private var escapedPath: String {
    path.utf8.map { byte in
      if Database.plain.contains(byte) { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }

  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
}
