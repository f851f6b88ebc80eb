/// Where a manifest and its report are.
struct ManifestFile {
  /// The name of the study's folder under `Studies/`.
  var slug: String
  /// The manifest, seen from the current folder when it is below it.
  var path: String
  /// The folder of the report.
  var report: String
}
