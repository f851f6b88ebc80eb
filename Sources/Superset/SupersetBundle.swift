/// What Superset imports to show a corpus: a database, datasets, charts and a dashboard.
public struct SupersetBundle: Sendable {
  /// The name of the folder that holds the files in an archive.
  public static let name = Database.name
  /// The files, by their paths in the bundle, sorted.
  public let files: [(path: String, text: String)]

  /// Makes the bundle of a corpus.
  ///
  /// - Parameter corpus: the corpus's absolute path.
  public init(corpus: String) {
    files = SupersetBundle.parts(corpus: corpus).map { ($0.path, $0.content.yaml) }
      .sorted { $0.path < $1.path }
  }

  static func parts(corpus: String) -> [BundleFile] {
    [Database(path: corpus).file, metadata] + Dataset.all.map(\.file)
      + Dashboard.emotes.charts.map(\.file) + [Dashboard.emotes.file]
  }

  private static let metadata = BundleFile(
    path: "metadata.yaml", content: ["version": "1.0.0", "type": "Dashboard"])
}
