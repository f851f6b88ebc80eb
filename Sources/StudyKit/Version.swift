/// The release of this toolkit.
public enum Version {
  /// The release as written in reports, such as `0.1.0`.
  public static let current = "0.1.0"
  /// The version of the process contract between `study` and a study.
  public static let contract = 1
}
