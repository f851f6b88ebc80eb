/// One file of a report's folder.
public struct ReportFile: Equatable, Sendable {
  /// The name, without folders.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  init(name: String, text: String) {
    self.name = name
    bytes = Array(text.utf8)
  }
}
