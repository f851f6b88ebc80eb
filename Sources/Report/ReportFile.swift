/// One file of a report's folder.
public struct ReportFile: Equatable, Sendable {
  /// The name, without folders.
  public var name: String
  /// The content.
  public var bytes: [UInt8]

  /// Makes a file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
