/// A file of the bundle, as a value.
struct BundleFile: Equatable, Sendable {
  /// The path in the bundle.
  var path: String
  /// What it says.
  var content: Tree
}
